import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

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
    rolldownOptions: { input: 'web/main.tsx' },
  },
});
