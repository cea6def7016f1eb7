import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { shapeOf } from '#lib/atlas/shape.ts';
import { readAtlas } from '#lib/server/atlas.ts';

/** Towns and villages on each side of a line while it held, by shape: longitude, latitude. */
type Side = Readonly<Record<string, readonly [number, number]>>;
const SIDES: Readonly<Record<string, { readonly within: Side; readonly beyond: Side }>> = {
  'donbas-2015-2022': {
    within: {
      ...{ Donetsk: [37.802, 48.023], Horlivka: [38.053, 48.336], Debaltseve: [38.405, 48.341] },
      ...{ Pervomaisk: [38.548, 48.63], Kadiivka: [38.644, 48.568], Luhansk: [39.317, 48.567] },
      ...{ Yasynuvata: [37.859, 48.13], Dokuchaievsk: [37.679, 47.75], Boikivske: [38.025, 47.41] },
      ...{ Novoazovsk: [38.086, 47.114], Bezimenne: [37.938, 47.107], Olenivka: [37.66, 47.83] },
      ...{ Slovianoserbsk: [38.981, 48.698], Kirovsk: [38.643, 48.638], Vuhlehirsk: [38.274, 48.315] }
    },
    beyond: {
      ...{ Popasna: [38.378, 48.633], Zolote: [38.51, 48.69], Shchastia: [39.232, 48.74], Hirske: [38.495, 48.735] },
      ...{ 'Stanytsia Luhanska': [39.479, 48.654], Trokhizbenka: [38.963, 48.758], Svitlodarsk: [38.223, 48.434] },
      ...{ Luhanske: [38.262, 48.446], Toretsk: [37.848, 48.399], Avdiivka: [37.743, 48.14], Pisky: [37.68, 48.06] },
      ...{ Marinka: [37.505, 47.945], Krasnohorivka: [37.51, 48.007], Volnovakha: [37.497, 47.601] },
      ...{ Sartana: [37.693, 47.174], Mariupol: [37.541, 47.095], Shyrokyne: [37.819, 47.098] },
      ...{ Hranitne: [37.87, 47.437], Novotroitske: [37.56, 47.72], Bakhmut: [38, 48.594] }
    }
  },
  'south-ossetia': {
    within: {
      ...{ Tskhinvali: [43.969, 42.228], Java: [43.937, 42.4], Kvaisa: [43.645, 42.525], Znauri: [43.772, 42.19] },
      ...{ Akhalgori: [44.483, 42.126], Eredvi: [44.02, 42.235] }
    },
    beyond: {
      ...{ Nikozi: [43.957, 42.195], Ergneti: [44.003, 42.201], Gori: [44.116, 41.984], Kareli: [43.9, 42.023] },
      ...{ Tkviavi: [44.05, 42.1], Karaleti: [44.09, 42.07], Dusheti: [44.696, 42.086], Mereti: [44.07, 42.17] },
      ...{ Oni: [43.443, 42.579], Agara: [43.824, 42.038] }
    }
  },
  abkhazia: {
    within: {
      ...{ Sokhumi: [41.023, 43.003], Gali: [41.738, 42.626], Ochamchire: [41.463, 42.712], Gagra: [40.27, 43.28] },
      ...{ Tkvarcheli: [41.68, 42.85], Gudauta: [40.62, 43.1] }
    },
    beyond: {
      ...{ Zugdidi: [41.867, 42.509], Jvari: [42.05, 42.717], Mestia: [42.729, 43.044], Adler: [39.92, 43.43] },
      ...{ Anaklia: [41.59, 42.393] }
    }
  },
  transnistria: {
    within: {
      ...{ Tiraspol: [29.633, 46.843], Bender: [29.483, 46.83], Rîbnița: [29, 47.766], Dubăsari: [29.161, 47.263] },
      ...{
        Grigoriopol: [29.3, 47.15],
        Slobozia: [29.704, 46.731],
        Camenca: [28.7, 48.03],
        Dnestrovsc: [29.913, 46.622]
      }
    },
    beyond: {
      ...{
        Chișinău: [28.858, 47.006],
        Căușeni: [29.409, 46.637],
        Criuleni: [29.158, 47.214],
        Rezina: [28.962, 47.749]
      },
      ...{ 'Ștefan Vodă': [29.663, 46.515], 'Anenii Noi': [29.234, 46.879], Soroca: [28.29, 48.156] }
    }
  },
  'northern-cyprus': {
    within: {
      ...{
        Kyrenia: [33.319, 35.337],
        Famagusta: [33.941, 35.125],
        Morphou: [32.99, 35.199],
        Trikomo: [33.893, 35.286]
      },
      ...{ Lefka: [32.85, 35.115], Lefkoniko: [33.73, 35.26], Rizokarpaso: [34.38, 35.598] }
    },
    beyond: {
      ...{
        Larnaca: [33.623, 34.923],
        Limassol: [33.033, 34.675],
        Paralimni: [33.983, 35.038],
        Lakatamia: [33.307, 35.11]
      },
      ...{ 'Kato Pyrgos': [32.68, 35.18], Dali: [33.42, 35.02], Strovolos: [33.35, 35.14] }
    }
  },
  'west-bank': {
    within: {
      ...{ Ramallah: [35.204, 31.9], Nablus: [35.26, 32.22], Jenin: [35.3, 32.46], Tulkarm: [35.029, 32.31] },
      ...{ Qalqilya: [34.972, 32.19], Hebron: [35.095, 31.53], Bethlehem: [35.2, 31.705], Jericho: [35.46, 31.86] }
    },
    beyond: {
      ...{
        'Kfar Saba': [34.907, 32.175],
        Afula: [35.289, 32.607],
        Arad: [35.213, 31.259],
        'Beit Shean': [35.5, 32.497]
      },
      ...{
        'Umm al-Fahm': [35.153, 32.519],
        Tayibe: [35.008, 32.266],
        Modiin: [35.01, 31.898],
        'Beit Shemesh': [34.99, 31.73]
      }
    }
  },
  gaza: {
    within: {
      ...{
        Gaza: [34.466, 31.502],
        'Khan Yunis': [34.303, 31.346],
        Rafah: [34.245, 31.297],
        'Beit Hanun': [34.537, 31.538]
      },
      ...{ 'Beit Lahia': [34.495, 31.55], 'Deir al-Balah': [34.352, 31.418] }
    },
    beyond: {
      ...{
        Sderot: [34.596, 31.525],
        Ashkelon: [34.572, 31.669],
        'Nahal Oz': [34.497, 31.472],
        Beeri: [34.491, 31.424]
      },
      ...{ Nirim: [34.395, 31.335], 'Sheikh Zuweid': [34.11, 31.216] }
    }
  },
  golan: {
    within: {
      ...{ Katzrin: [35.69, 32.99], 'Majdal Shams': [35.77, 33.27], Masade: [35.756, 33.232], Buqata: [35.777, 33.203] }
    },
    beyond: {
      ...{
        'Kiryat Shmona': [35.57, 33.208],
        Quneitra: [35.824, 33.126],
        Tiberias: [35.53, 32.79],
        'Ein Gev': [35.64, 32.78]
      },
      ...{ 'Khan Arnabah': [35.89, 33.18], 'Rosh Pina': [35.54, 32.97] }
    }
  },
  crimea: {
    within: {
      ...{ Simferopol: [34.11, 44.957], Sevastopol: [33.54, 44.59], Kerch: [36.47, 45.357], Armyansk: [33.69, 46.105] },
      ...{ Dzhankoi: [34.39, 45.71] }
    },
    beyond: {
      ...{
        Kherson: [32.615, 46.635],
        Henichesk: [34.81, 46.177],
        Kalanchak: [33.29, 46.255],
        Chaplynka: [33.53, 46.365]
      },
      ...{ Taman: [36.72, 45.21] }
    }
  },
  kashmir: {
    within: {
      ...{ Srinagar: [74.797, 34.084], Muzaffarabad: [73.47, 34.37], Gilgit: [74.31, 35.92], Skardu: [75.63, 35.3] },
      ...{ Leh: [77.58, 34.16], Jammu: [74.86, 32.73], Mirpur: [73.75, 33.145], Chilas: [74.1, 35.42] }
    },
    beyond: {
      ...{ Sialkot: [74.53, 32.5], Pathankot: [75.65, 32.27], Abbottabad: [73.21, 34.15], Jhelum: [73.73, 32.93] },
      ...{ Chamba: [76.13, 32.555], Mansehra: [73.2, 34.33], Chitral: [71.79, 35.85] }
    }
  },
  EH: {
    within: {
      ...{ Laayoune: [-13.19, 27.14], Dakhla: [-15.957, 23.685], Smara: [-11.67, 26.74], Boujdour: [-14.48, 26.13] },
      ...{ 'Bir Lehlou': [-9.58, 26.35], Tifariti: [-10.57, 26.16] }
    },
    beyond: {
      ...{
        Tarfaya: [-12.93, 27.94],
        Tindouf: [-8.13, 27.67],
        'Bir Moghrein': [-11.58, 25.23],
        Zouerate: [-12.47, 22.73]
      },
      ...{ Nouadhibou: [-17.04, 20.93], 'Tan-Tan': [-11.1, 28.44] }
    }
  },
  somaliland: {
    within: {
      ...{ Hargeisa: [44.065, 9.56], Berbera: [45.01, 10.43], Burao: [45.53, 9.52], Borama: [43.18, 9.94] },
      ...{ Erigavo: [47.37, 10.62], 'Las Anod': [47.36, 8.48] }
    },
    beyond: {
      ...{
        Bosaso: [49.18, 11.28],
        Garowe: [48.48, 8.4],
        Qardho: [49.09, 9.5],
        Galkayo: [47.43, 6.77],
        Jijiga: [42.8, 9.35]
      }
    }
  },
  essequibo: {
    within: {
      ...{ Bartica: [-58.62, 6.41], Lethem: [-59.8, 3.38], Mabaruma: [-59.78, 8.2], 'Anna Regina': [-58.5, 7.26] },
      ...{ Mahdia: [-59.15, 5.27] }
    },
    beyond: {
      ...{ Georgetown: [-58.155, 6.804], 'New Amsterdam': [-57.52, 6.25], Linden: [-58.31, 6], Tumeremo: [-61.5, 7.3] },
      ...{ 'Santa Elena de Uairén': [-61.11, 4.6] }
    }
  },
  abyei: {
    // The corners of the award of 2009 (10°10′ N, 27°50′ E, 29° E), from within and from beyond.
    within: { Abyei: [28.436, 9.593], Agok: [28.58, 9.37], 'north-west': [27.95, 10.08], 'north-east': [28.9, 10.08] },
    beyond: { Muglad: [27.74, 11.03], Heglig: [29.4, 9.99], 'north-west': [27.75, 10.25], 'north-east': [29.1, 10.25] }
  },
  XK: {
    within: {
      ...{ Pristina: [21.166, 42.667], Mitrovica: [20.866, 42.883], Leposavić: [20.8, 43.1], Zvečan: [20.84, 42.907] },
      ...{ 'Zubin Potok': [20.69, 42.914], Prizren: [20.74, 42.214] }
    },
    beyond: {
      ...{
        Raška: [20.61, 43.287],
        Preševo: [21.65, 42.307],
        Bujanovac: [21.77, 42.459],
        'Novi Pazar': [20.51, 43.137]
      },
      ...{ Kukës: [20.42, 42.077], Kuršumlija: [21.27, 43.138] }
    }
  }
};

const atlas = readAtlas();

describe.each(Object.entries(SIDES))('the line of %s', (shape, { within, beyond }) => {
  const drawn = shapeOf(atlas, shape);
  const holds = (side: Side): string[] =>
    Object.entries(side).flatMap(([name, position]) => (booleanPointInPolygon([...position], drawn) ? [name] : []));

  test('has every town that it should have within', () => expect(holds(within)).toEqual(Object.keys(within)));
  test('has no town within that lies beyond it', () => expect(holds(beyond)).toEqual([]));
  test('is tried by four towns on each side at least', () => {
    for (const side of [within, beyond]) expect(Object.keys(side).length).toBeGreaterThanOrEqual(4);
  });
});

test('the line of control parts Kashmir between India and Pakistan', () => {
  const held = {
    IN: [
      [76.13, 34.557],
      [74.09, 33.77],
      [74.26, 34.53],
      [74.86, 32.73],
      [77.58, 34.16]
    ],
    PK: [
      [73.47, 34.37],
      [73.9, 33.52],
      [73.76, 33.857],
      [74.08, 32.975],
      [75.63, 35.3]
    ]
  };
  for (const [country, towns] of Object.entries(held)) {
    for (const town of towns)
      expect(booleanPointInPolygon(town, shapeOf(atlas, country)), `${country} ${town.join()}`).toBe(true);
  }
});
