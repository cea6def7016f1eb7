import type { AddProtocolAction } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';
import type { Archive } from '#lib/render/style/archive-style.ts';

/** One for the page: it keeps the directories that it has read. */
const protocol = new Protocol({ metadata: true });

/** Answers MapLibre's requests for `pmtiles://…`. */
export const loadFromArchive = protocol.tilev4 as AddProtocolAction;

/**
 * Reads what is in a PMTiles archive.
 *
 * @param url its http(s) address
 * @throws Error where it is none, or its host sends no part of a file (Range)
 */
export async function readArchive(url: string): Promise<Archive> {
  const archive = new PMTiles(url);
  protocol.add(archive);
  const { tileType } = await archive.getHeader();
  const address = `pmtiles://${url}`;
  if (tileType !== TileType.Mvt && tileType !== TileType.Mlt) return { url: address, encoding: null, layers: [] };
  const metadata = (await archive.getMetadata()) as { vector_layers?: unknown } | null;
  const listed: readonly unknown[] = Array.isArray(metadata?.vector_layers) ? metadata.vector_layers : [];
  return {
    url: address,
    encoding: tileType === TileType.Mlt ? 'mlt' : 'mvt',
    layers: listed.flatMap((layer) => {
      const id = typeof layer === 'object' && layer !== null && 'id' in layer ? layer.id : null;
      return typeof id === 'string' ? [id] : [];
    })
  };
}
