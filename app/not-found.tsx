import { MissingPage } from './missing-page';

/**
 * What a page shows that finds only while it is drawn that something is not there, which proxy.ts sees first (decision
 * 005). Small, because Next sends it along with every page: the whole frame here was a tenth of each.
 */
export default function NotFoundPage() {
  return (
    <div className="ct-width ct-public">
      <main className="ct-main" id="main">
        <MissingPage />
      </main>
    </div>
  );
}
