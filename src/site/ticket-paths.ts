/** The page with the forms; a public file. */
export const ticketPage = '/du-lieu-ca-nhan/yeu-cau/'

/** Where its forms are answered: by the program, at the application's address. */
export const ticketDesk = '/ma-tra-cuu'
