import { useWords } from '../words/words.tsx';

/** Said wherever an invented venue is shown. */
export const DemonstrationBanner = ({ shown }: { readonly shown: boolean }) => {
  const { site } = useWords();
  return shown ? (
    <p class="demonstration">
      <strong>{site.demonstration}</strong> {site.demonstrationMore}
    </p>
  ) : null;
};
