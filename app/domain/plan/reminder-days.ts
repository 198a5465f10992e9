/** How many days before a goal's day its owner is reminded, where they want that (J11). */
export const reminderDays = 7
