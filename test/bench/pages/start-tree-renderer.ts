import { startProcess } from '../start-process'

export type Page = Readonly<{ url: string; cookie: string }>
export type RenderOrder = Readonly<{ databasePath: string; page: Page; seconds: number }>
export type RenderReport =
  Readonly<{ perSecond: number; characters: number; error?: undefined }> | Readonly<{ error: string }>

/** Starts the process that renders trees, with React as the server has it. */
export const startTreeRenderer = () =>
  startProcess<RenderOrder, RenderReport>('test/bench/pages/tree-renderer.ts', { NODE_ENV: 'production' })
