/** `path` is where in the JSON document ("scales[2].items[0].text"); `message` a sentence for its author. */
export type Problem = Readonly<{ path: string; message: string }>
