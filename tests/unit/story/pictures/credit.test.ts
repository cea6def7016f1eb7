import { describe, expect, it } from 'vitest';
import { creditIn } from '#lib/story/pictures/credit.ts';

describe('who a picture is of', () => {
  it.each([
    ['Le port de Bakou © AFP', 'Le port de Bakou', '© AFP', 'AFP'],
    [
      'Le port. Photo\u00a0: Jeanne Dupont / AFP',
      'Le port.',
      'Photo\u00a0: Jeanne Dupont / AFP',
      'Jeanne Dupont / AFP'
    ],
    ['Le port de Bakou. Photo X', 'Le port de Bakou.', 'Photo X', 'X'],
    ['The port at night (© Jane Doe)', 'The port at night', '© Jane Doe', 'Jane Doe'],
    ['The port at night — photo by: Jane Doe', 'The port at night', 'photo by: Jane Doe', 'Jane Doe'],
    ['A photo of a photo: Reuters', 'A photo of a', 'photo: Reuters', 'Reuters'],
    ['Der Hafen. Foto: dpa', 'Der Hafen.', 'Foto: dpa', 'dpa'],
    ['El puerto. Crédito: EFE', 'El puerto.', 'Crédito: EFE', 'EFE'],
    ['Порт Баку. Фото: ТАСС', 'Порт Баку.', 'Фото: ТАСС', 'ТАСС'],
    ['Bakı limanı. Foto: AZƏRTAC', 'Bakı limanı.', 'Foto: AZƏRTAC', 'AZƏRTAC'],
    ['Բաքվի նավահանգիստը։ Լուսանկարը: Արմենպրես', 'Բաքվի նավահանգիստը։', 'Լուսանկարը: Արմենպրես', 'Արմենպրես'],
    ['ميناء باكو. صورة: رويترز', 'ميناء باكو.', 'صورة: رويترز', 'رويترز'],
    ['נמל באקו. צילום: רויטרס', 'נמל באקו.', 'צילום: רויטרס', 'רויטרס'],
    ['© 2020 AFP', '', '© 2020 AFP', '2020 AFP'],
    ['The port in 1950. Public domain', 'The port in 1950.', 'Public domain', 'Public domain'],
    ['The port, CC BY 4.0 Jane Doe', 'The port', 'CC BY 4.0 Jane Doe', 'CC BY 4.0 Jane Doe']
  ])('%j', (title, caption, credit, by) => expect(creditIn(title)).toEqual({ caption, credit, by }));

  it.each([
    '',
    'Le port de Bakou',
    'Le port, en photo',
    'Une photographie du port',
    '©',
    'Photo :',
    'La photo est floue'
  ])('of %j is not said', (title) => expect(creditIn(title)).toBeNull());
});
