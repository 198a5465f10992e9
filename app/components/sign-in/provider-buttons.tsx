/** A button for each provider: a plain form, for what comes next is another site. */
export function ProviderButtons({
  providers,
  returnTo,
  verb = 'Sign in with',
}: {
  providers: readonly Readonly<{ id: string; name: string }>[]
  returnTo: string
  verb?: string
}) {
  return (
    <>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={`/sign-in/with/${id}`}>
          <input type="hidden" name="return-to" value={returnTo} />
          <button className="nhsuk-button nhsuk-button--secondary" type="submit">
            {`${verb} ${name}`}
          </button>
        </form>
      ))}
    </>
  )
}
