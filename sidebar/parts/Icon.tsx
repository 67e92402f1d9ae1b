/** Paths drawn on a 24 × 24 grid with round strokes of 2. */
const paths = {
  home: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  good: 'M5 12.5 10 17.5 19.5 7',
  info: 'M12 11v6M12 7.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  warning: 'M12 9.5v4.5M12 17v.1M12 3.5 2.5 20h19L12 3.5Z',
  problem: 'M12 7.5v6M12 16.7v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  file: 'M7 3.5h7l4 4v13H7v-17ZM13.5 3.5V8H18',
  upload: 'M12 16V5M7.5 9 12 4.5 16.5 9M5 16.5V20h14v-3.5',
  copy: 'M9 8.5h10.5V20H9V8.5ZM15 8.5V4H4.5v11.5H9',
  open: 'M13 5h6v6M19 5l-8 8M17 14v5H5V7h5',
  clock: 'M12 7.5V12l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
} as const;

/** The name of a drawn symbol. */
export type IconName = keyof typeof paths;

/** A symbol beside a text that says the same; hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
