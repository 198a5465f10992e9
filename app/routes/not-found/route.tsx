import { notFound } from '~/http/not-found.server'

export function loader(): never {
  throw notFound()
}

export const action = loader

export default function NotFound() {
  return null
}
