import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** Under names of their own: the one rules the addresses below its own, the other is written in pages elsewhere. */
const atRoot: Readonly<Record<string, string>> = { 'service-worker': 'sw.js', element: 'embarque.js' };

export default defineConfig({
  root: 'web',
  plugins: [preact()],
  worker: { format: 'es' },
  build: {
    outDir: '../build/client',
    emptyOutDir: true,
    manifest: true,
    target: 'es2020',
    // MapLibre, in one piece, after the list.
    chunkSizeWarningLimit: 1100,
    // Inlined data: URLs would need their own line in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The first list needs the first alone; each other is a kind of page's own style (web/styles.ts).
      input: [
        'web/main.tsx',
        'web/offline/service-worker.ts',
        'web/venues/venue.css',
        'web/stops/stops.css',
        'web/resources/resources.css',
        'web/ordi/ordi.css',
        'web/pilots/pilots.css',
        'web/pilots/mayor/mayor.css',
        'web/events/events.css',
        'web/partners/partners.css',
        'web/toolbox/toolbox.css',
        'web/committees/committees.css',
        'web/framework/framework.css',
        'web/sheet/sheet.css',
        'web/orientation/orientation.css',
        'web/ui/form.css',
        'web/stewardship/edit.css',
        'web/position/position.css',
        'web/ui/text-page.css',
        'web/ui/place-page.css',
        'web/communications/communications.css',
        'web/open-data/data.css',
        'web/agreements/agreements.css',
        'web/territories/territories.css',
        'web/indicators/indicators.css',
        'web/embed/embed.css',
        'web/embed/element.ts',
      ],
      output: {
        entryFileNames: ({ name }) => atRoot[name] ?? 'assets/[name]-[hash].js',
      },
    },
  },
});
