import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark';

const name = 'Care Experience Toolkit';

interface SiteHeaderProps {
  /** Where the name leads. */
  readonly homeHref: string;
  /** The council or body that is being worked for. */
  readonly organisation?: string | undefined;
  /** The person and their part, such as "Priya Nair, assessment lead". */
  readonly person?: string | undefined;
  /** Where they change to another council; left out when they have no other. */
  readonly changeHref?: string | undefined;
  readonly signOut?: ReactNode;
  /** Main links and banner: they stand inside the head of the page. */
  readonly children?: ReactNode;
}

export function SiteHeader({
  homeHref,
  organisation,
  person,
  changeHref,
  signOut,
  children,
}: SiteHeaderProps) {
  return (
    <header className="ct-top">
      <div className="ct-width ct-top__row">
        <a className="ct-name" href={homeHref}>
          <BrandMark />
          {name}
        </a>
        <div className="ct-top__who">
          {organisation || person ? (
            <p>
              {organisation ? <b>{organisation}</b> : null} {person}
            </p>
          ) : (
            <p>A policy lab of co-operative councils</p>
          )}
          {changeHref === undefined ? null : <a href={changeHref}>Change council</a>}
          {signOut}
        </div>
      </div>
      {children}
    </header>
  );
}
