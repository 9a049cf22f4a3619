import { useContext, useMemo } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';
import { ExcerptText } from './ExcerptText.tsx';
import { isLit, LitContext, usePointing } from './linked.ts';
import type { Note, NotePlace } from './note.ts';
import { predictionStrings } from './prediction-strings.ts';
import { strings } from './strings.ts';
import { useFirst } from './use-first.tsx';

type Props = {
  readonly notes: readonly Note[];
  readonly locale: Locale;
  /** Shows the place in the reader's own text; left out where there is nothing to jump to. */
  readonly onJump?: ((place: NotePlace) => void) | undefined;
  /** The folder of the finding pages, with a slash at its end: `/findings/`. */
  readonly base: string;
};

/** What is wrong with the input: a sentence, the place with a picture, what to change, and Ansible's own words. */
export function Notes({ notes, locale, onJump, base }: Props) {
  const { first, more } = useFirst(notes, locale);
  return (
    <>
      <ul class="notes">
        {first.map((note) => (
          <OneNote {...{ note, locale, onJump, base }} key={`${note.place?.file} ${note.place?.start} ${note.title}`} />
        ))}
      </ul>
      {more}
    </>
  );
}

function OneNote({ note, locale, onJump, base }: Omit<Props, 'notes'> & { readonly note: Note }) {
  const text = strings[locale];
  const { place } = note;
  const about = useMemo(() => place && { spans: [place] }, [place]);
  const lit = useContext(LitContext);
  const pointing = usePointing(about);
  return (
    <li class={`note ${note.severity}${about && isLit(lit, about) ? ' mc-lit' : ''}`} {...pointing}>
      <p class="note-title">
        <strong class="severity">{text[note.severity]}</strong> {note.title}
      </p>
      {place && (
        <figure class="excerpt">
          <figcaption>
            {text.place(place.file, place.excerpt.line, place.excerpt.column)}
            {onJump && (
              <button type="button" class="link" onClick={() => onJump(place)}>
                {text.jump}
              </button>
            )}
          </figcaption>
          <ExcerptText excerpt={place.excerpt} />
        </figure>
      )}
      <p class="change">{note.change}</p>
      {note.ansibleSays && (
        <p class="ansible-says">
          {text.ansibleSays}: <q class="notranslate">{note.ansibleSays}</q>
        </p>
      )}
      {note.finding && (
        <p class="mc-read-more">
          <a href={`${base}${note.finding}/`}>
            {predictionStrings[locale].findings.readMore}
            <span class="sr-only">: {note.title}</span>
          </a>
        </p>
      )}
    </li>
  );
}
