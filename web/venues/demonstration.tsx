import { site } from '../fr.ts';

/** Said wherever an invented venue is shown. */
export const DemonstrationBanner = ({ shown }: { readonly shown: boolean }) =>
  shown ? (
    <p class="demonstration">
      <strong>{site.demonstration}</strong> {site.demonstrationMore}
    </p>
  ) : null;
