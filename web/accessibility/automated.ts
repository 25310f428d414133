/** What the automated checks found when they were last recorded: `npm run accessibility` writes this file. */
export interface AutomatedChecks {
  readonly tool: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly pages: readonly string[];
  /** Rules of the tool that at least one page put to the test and none broke. */
  readonly passed: readonly string[];
  /** Rules that the tool leaves to a person on at least one page. */
  readonly undecided: readonly string[];
  readonly violations: readonly string[];
}

export const automatedChecks: AutomatedChecks = {
  tool: 'axe-core 4.14.1',
  pages: [
    '/',
    '/?q=Lille',
    '/?q=Saint-Denis&need=creer&frais_a_charge=Gratuit',
    '/?q=zzzqqq&near=nowhere',
    '/lieux/M%C3%A9diath%C3%A8que%20du%20Vieux-Lille/mediatheque-du-vieux-lille',
    '/donnees',
    '/accessibilite',
    '/mentions',
    '/rien',
  ],
  passed: [
    'aria-allowed-attr',
    'aria-allowed-role',
    'aria-conditional-attr',
    'aria-deprecated-role',
    'aria-hidden-body',
    'aria-hidden-focus',
    'aria-prohibited-attr',
    'aria-required-attr',
    'aria-roles',
    'aria-valid-attr',
    'aria-valid-attr-value',
    'autocomplete-valid',
    'button-name',
    'bypass',
    'definition-list',
    'dlitem',
    'document-title',
    'duplicate-id-aria',
    'empty-heading',
    'empty-table-header',
    'form-field-multiple-labels',
    'heading-order',
    'html-has-lang',
    'html-lang-valid',
    'label',
    'label-title-only',
    'landmark-banner-is-top-level',
    'landmark-contentinfo-is-top-level',
    'landmark-main-is-top-level',
    'landmark-no-duplicate-banner',
    'landmark-no-duplicate-contentinfo',
    'landmark-no-duplicate-main',
    'landmark-one-main',
    'landmark-unique',
    'link-in-text-block',
    'link-name',
    'list',
    'listitem',
    'meta-viewport',
    'meta-viewport-large',
    'nested-interactive',
    'page-has-heading-one',
    'region',
    'scope-attr-valid',
    'scrollable-region-focusable',
    'skip-link',
    'summary-name',
    'tabindex',
    'table-duplicate-name',
    'td-headers-attr',
    'th-has-data-cells',
    'valid-lang',
  ],
  undecided: ['color-contrast'],
  violations: [],
  day: '2026-11-24',
};
