/** What somebody may say that they can give to one activity, in minutes. */
export const availableTimes = [
  { id: '30', label: 'Half an hour' },
  { id: '60', label: 'An hour' },
  { id: '180', label: 'Three hours' },
  { id: '480', label: 'A day' },
  { id: '1440', label: 'Three days' },
  { id: '4800', label: 'Ten days or more' },
]
