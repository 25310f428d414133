/** The project's own sign: an open door, and someone in it. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <path class="mark-door" d="M4 30V14a12 12 0 0 1 24 0v16Z" />
    <circle class="mark-head" cx="16" cy="14.5" r="4" />
    <path class="mark-body" d="M9.5 30v-3a6.5 6.5 0 0 1 13 0v3Z" />
  </svg>
);
