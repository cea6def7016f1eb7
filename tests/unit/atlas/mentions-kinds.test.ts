import { beforeAll, describe, expect, it } from 'vitest';
import { findMentions } from '#lib/atlas/mentions.ts';
import { readAtlas } from '#lib/server/atlas.ts';
import { readGazetteer } from '#lib/server/gazetteer.ts';
import { ATLAS_LANGUAGES } from '#lib/text/atlas-languages.ts';
import type { Language } from '#lib/text/language.ts';

const gazetteerIn = (language: Language) => readGazetteer(language, readAtlas());

/** What a text names, by its own words: `Goma=goma`. */
const found = (language: Language, text: string, context = text): string =>
  findMentions(gazetteerIn(language), text, context)
    .map(({ start, end, id }) => `${text.slice(start, end)}=${id}`)
    .join(' ');

beforeAll(() => ATLAS_LANGUAGES.forEach(gazetteerIn), 60_000);

describe('an article', () => {
  it.each([
    ['fr', 'la Grande-Bretagne et la Bretagne', 'Grande-Bretagne=GB Bretagne=brittany'],
    ['fr', 'La Grande-Bretagne sort.', 'Grande-Bretagne=GB'],
    ['es', 'Nieva en los Andes.', ''],
    ['es', 'El Nobel de la Paz se entrega hoy.', ''],
    [
      'fr',
      'Il part du Havre, du Mans, au Cap, au Pirée et à La Haye.',
      'Havre=le-havre Mans=le-mans Cap=cape-town Pirée=piraeus La Haye=the-hague'
    ],
    ['fr', 'Au large du Cap Horn, du Mans Racing.', ''],
    ['es', 'Vuela al Cairo, a El Fasher y a La Paz.', 'Cairo=cairo El Fasher=el-fasher La Paz=la-paz'],
    ['es', 'El Sevilla ganó al Valencia en Sevilla.', 'Sevilla=seville'],
    ['en', 'From The Hague to El Fasher.', 'The Hague=the-hague El Fasher=el-fasher']
  ] as const)('in %s: %s', (language, text, expected) => expect(found(language, text)).toBe(expected));
});

describe('a state of the United States that is a country’s namesake', () => {
  it.each([
    ['In Brussels, Georgia signed.', 'Brussels=brussels Georgia=GE'],
    ['In Brussels, Georgia, Moldova and Ukraine signed.', 'Brussels=brussels Georgia=GE Moldova=MD Ukraine=UA'],
    ['Athens, Georgia, is a town.', ''],
    ['He was born in Athens, Georgia.', '']
  ])('%s', (text, expected) => expect(found('en', text)).toBe(expected));
});

describe('a surname', () => {
  it.each([
    ['Jack London wrote. London said so.', ''],
    ['London said so. Jack London wrote.', 'London=london'],
    ['Denzel Washington wept. Washington and Beijing met.', 'Washington=washington Beijing=beijing'],
    ['Denzel Washington wept. He lives in Washington.', 'Washington=washington']
  ])('is one further on alone: %s', (text, expected) => expect(found('en', text)).toBe(expected));

  it('is told by the story, before the paragraph and not behind it', () => {
    const [before, person] = ['London said so.', 'Jack London wrote.'];
    expect(found('en', before, `${person} ${before}`)).toBe('');
    expect(found('en', before, `${before} ${person}`)).toBe('London=london');
  });

  it('is none behind a phrase that ends in a first name', () => {
    expect(found('tr', "Paris Saint-Germain Londra'da oynadı.")).toBe('Londra=london');
  });
});

describe('namesakes', () => {
  it.each([
    ['en', 'Ukraine’s army left Pokrovsk.', 'Ukraine=UA Pokrovsk=pokrovsk-ukraine'],
    ['ru', 'Под Покровском бои, сообщает Генштаб Украины.', 'Покровском=pokrovsk-ukraine Украины=UA'],
    ['he', 'אוקראינה מדווחת על קרבות סביב פוקרובסק.', 'אוקראינה=UA פוקרובסק=pokrovsk-ukraine'],
    ['en', 'After London, Canada recognised Palestine.', 'London=london Canada=CA Palestine=PS'],
    ['es', 'Llueve en Granada y en Valencia.', 'Granada=granada Valencia=valencia-spain'],
    ['es', 'Granada y Barbados esperan el huracán.', 'Granada=GD Barbados=BB'],
    ['es', 'En Venezuela, Caracas y Valencia votan.', 'Venezuela=VE Caracas=caracas Valencia=valencia'],
    ['fr', 'Elle vit à Grenade, en Espagne.', 'Grenade=granada Espagne=ES'],
    ['fr', 'La Grenade est une île.', 'Grenade=GD'],
    ['fr', 'Il va à Brest.', 'Brest=brest-france'],
    ['fr', 'Il va à Brest, en Biélorussie.', 'Brest=brest Biélorussie=BY']
  ] as const)('in %s: %s', (language, text, expected) => expect(found(language, text)).toBe(expected));
});

describe('languages are no countries', () => {
  it.each([
    ['en', 'He spoke in German before switching to French, and then left.'],
    ['fr', 'Elle parle russe, allemand et turc.'],
    ['de', 'Er sprach auf Russisch und auf Türkisch.'],
    ['es', 'Habla en alemán y en ruso.'],
    ['tr', 'Almanca ve Türkçe konuştu.'],
    ['az', 'İngiliscə və rusca danışdı.'],
    ['hy', 'Նա խոսեց ռուսերեն և գերմաներեն։'],
    ['he', 'הוא ענה בצרפתית ובגרמנית.'],
    ['ar', 'أجاب بالفرنسية والألمانية.'],
    ['ru', 'Он говорит по-турецки и на немецком.']
  ] as const)('in %s: %s', (language, text) => expect(found(language, text)).toBe(''));

  it('but adjectives are', () => {
    expect(found('ru', 'Дожди идут на Ниццу и Марсель, французские власти ждут.')).toContain('французские=FR');
    expect(found('he', 'החברה הצרפתית והאישה הברזילאית')).toBe('הצרפתית=FR הברזילאית=BR');
  });
});

describe('a treaty, a university, a duke', () => {
  it.each([
    ['en', 'The Treaty of Versailles, the University of Oslo, the Duke of York and the Berlin Wall.'],
    ['fr', 'Le traité de Versailles, l’université de Genève, le duc d’York et le mur de Berlin.'],
    ['de', 'Der Vertrag von Versailles, die Universität Zürich, der Herzog von Sussex.'],
    ['es', 'El Tratado de Versalles, la Universidad de Oxford, el duque de York y el Muro de Berlín.'],
    ['ru', 'Студенты университета Цюриха; Университет Осло.'],
    ['tr', 'Oxford Üniversitesi, Versay Antlaşması, Edinburgh Dükü ve Berlin Duvarı.'],
    ['az', 'Oksford Universitetində, Versal müqaviləsi, Edinburq hersoqu, Berlin divarı.'],
    ['hy', 'Օքսֆորդի համալսարանը, Էդինբուրգի դուքսը, Բեռլինի պատը։'],
    ['he', 'באוניברסיטת תל אביב, הסכם ורסאי, חומת ברלין.'],
    ['ar', 'جامعة القاهرة، معاهدة باريس، جدار برلين.']
  ] as const)('is no place in %s: %s', (language, text) => expect(found(language, text)).toBe(''));

  it('but what is made there is made there', () => {
    expect(found('he', 'הסכם בוושינגטון')).toBe('בוושינגטון=washington');
    expect(found('az', 'Almaniya və Polşa müqavilə imzalayıb.')).toBe('Almaniya=DE Polşa=PL');
    expect(found('ru', 'На улицах Тегерана тихо.')).toBe('Тегерана=tehran');
    expect(found('fr', 'Ils ont attaqué un hôtel de Mogadiscio.')).toBe('Mogadiscio=mogadishu');
  });
});
