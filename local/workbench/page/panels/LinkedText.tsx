// Text from a script or a person, as text; only addresses in it become links, opened in a tab of their own.

const ADDRESS = /https?:\/\/[^\s<>"']+/g;

interface Piece {
  text: string;
  isLink: boolean;
}

/** A full stop or bracket after an address belongs to the sentence. */
const trimmed = (address: string): string => {
  const bare = address.replace(/[.,;:!?]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? trimmed(bare.slice(0, -1)) : bare;
};

export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    pieces.push({ text: text.slice(done, match.index), isLink: false }, { text: address, isLink: true });
    done = match.index + address.length;
  }
  return [...pieces, { text: text.slice(done), isLink: false }].filter((piece) => piece.text !== '');
};

export const LinkedText = ({ text }: { text: string }) => (
  <div class="plaintext">
    {piecesOf(text).map((piece, index) =>
      piece.isLink ? (
        <a key={index} href={piece.text} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      ) : (
        piece.text
      ),
    )}
  </div>
);
