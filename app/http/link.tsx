// The framework's navigation, named once for what components share: moving to its successor changes this file.
export { Form, Link, NavLink } from '@remix-run/react'
