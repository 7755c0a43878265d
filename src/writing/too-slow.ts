/** Said to whoever waits for a file that took longer than it may. */
export const tooSlow =
  'Máy chủ đang bận nên chưa làm xong tệp hoặc biểu đồ này. Chưa có gì mất. Hãy thử lại sau ít phút. (The server is busy; nothing is lost. Try again in a few minutes.)'
