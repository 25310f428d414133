import { usePages } from '../words/words.tsx';

/** Leads to where a page of a partner is reported. @param path the page's, without its name */
export const ReportLink = ({ path }: { readonly path: string }) => {
  const { report } = usePages();
  return (
    <a class="button button-quiet" rel="nofollow" href={`${path}/signaler`}>
      {report.things.title}
    </a>
  );
};
