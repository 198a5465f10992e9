import { createContext } from 'react'

/** This response's nonce for scripts. In the browser it is empty: React keeps what the server wrote. */
export const NonceContext = createContext('')
