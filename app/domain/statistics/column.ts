/**
 * What people gave for one item, a place a person: an array of numbers or, for a great many people, a typed
 * array. NaN is a missing value.
 */
export type Column = Readonly<ArrayLike<number>>
