import './look/styles.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { listenToKeys } from './keys/keys.tsx'
import { spokenTheme } from './look/spoken-theme.tsx'
import { router } from './router.tsx'
import { queryClient } from './server/queries.ts'
import { SpeechProvider } from './words/language.tsx'

listenToKeys()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    // Variables and classes of Mantine stand in the style sheet (vite.config.ts): no style element is written at run time.
    <MantineProvider theme={spokenTheme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <SpeechProvider>
          <RouterProvider router={router} />
        </SpeechProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
}
