/** All that production mode asks for. Nothing listens where the mail would go. */
export const productionSettings = {
  MODE: 'production',
  BASE_URL: 'https://profile.example.org',
  SESSION_SECRET: 'a secret of the tests, long enough to be taken',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'System Leadership Profile <profile@profile.example.org>',
  TLS_AT_PROXY: 'yes',
  TRUSTED_PROXIES: 'loopback',
} as const
