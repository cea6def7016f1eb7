/** Who a picture is of, as its title says it, and what it shows. */
export interface Credited {
  readonly caption: string;
  /** As it is written: “© AFP”, “Photo : AFP”. */
  readonly credit: string;
  /** Of it, the name: “AFP”. */
  readonly by: string;
}

/** What a picture is called before who made it, in the languages of the page. */
const PICTURE = [
  'photo(?:graph(?:ie|s|y)?|s)?',
  'pictures?|images?|illustration|drawing|map|video',
  'dessin|carte|vidéo|cliché',
  'foto(?:s|grafie|grafía|ğraf)?|bild|abbildung|zeichnung|karte|aufnahme',
  'imagen|dibujo|mapa|görsel|çizim|şəkil|rəsm',
  'фото(?:графия)?|снимок|рисунок|карта|видео',
  'լուսանկար(?:ը)?|նկար(?:ը)?',
  'صورة|الصورة|تصوير|رسم',
  'צילום|תמונה|איור'
].join('|');
const CREDIT =
  'crédits?|credits?|crédito|kredit|kaynak|mənbə|quelle|bildrechte|fuente|источник|աղբյուր(?:ը)?|المصدر|מקור|קרדיט';
/** What belongs to nobody is said, too. */
const FREE = [
  'public domain|domaine public|gemeinfrei|dominio público|kamu malı|ictimai mülkiyyət',
  'общественное достояние|հանրային սեփականություն|ملكية عامة|ملك عام|נחלת הכלל|CC0|CC[ -]BY'
].join('|');

const MARKS = [
  String.raw`(?:©|\(c\)|Ⓒ)\s*(?=\S)`,
  String.raw`(?<![\p{L}\p{N}])(?:(?:${CREDIT})\s+)?(?:${PICTURE}|${CREDIT})(?:\s+(?:by|de|von|credit))?\s*[:：]\s*(?=\S)`,
  // “Le port de Bakou. Photo AFP”
  String.raw`(?:(?<=^|[.!?…]\s+))(?:${PICTURE})\s+(?=\p{Lu})`,
  String.raw`(?<![\p{L}\p{N}])(?=(?:${FREE})(?![\p{L}\p{N}]))`
].map((mark) => new RegExp(mark, 'giu'));

/** Parts what a title says from who is credited; null where nobody is. */
export function creditIn(title: string): Credited | null {
  for (const mark of MARKS) {
    // The last one: a caption may tell of a photo, too.
    const found = [...title.matchAll(mark)].at(-1);
    if (!found) continue;
    const caption = title.slice(0, found.index).replace(/[\s,;:|/·•([–—-]+$/u, '');
    const open = /[([]\s*$/.test(title.slice(0, found.index));
    const credit = title
      .slice(found.index)
      .trim()
      .replace(open ? /[)\]][.\s]*$/ : /$^/, '');
    return { caption, credit, by: credit.slice(found[0].trimEnd().length).trim() || credit };
  }
  return null;
}
