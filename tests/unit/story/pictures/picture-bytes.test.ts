import { describe, expect, it } from 'vitest';
import { pictureKind } from '#lib/story/pictures/picture-bytes.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg">';

describe('what a file is by its bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'jpeg'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'webp'],
    ['GIF89a', 'gif'],
    ['II*\0', 'tiff'],
    ['\0\0\0\x20ftypavif\0\0\0\0avifmif1', 'avif'],
    ['\0\0\0\x20ftypmif1\0\0\0\0mif1avif', 'avif'],
    [`${SVG}</svg>`, 'svg'],
    [
      `\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD">\n${SVG}<path d="M0 0"/></svg>`,
      'svg'
    ],
    [`${SVG}<use href="#a"/><image href="data:image/png;base64,AA"/><rect fill="url(#b)"/></svg>`, 'svg'],
    [`${SVG}<!-- <image href="https://example.org/a.png"/> --><path d="M0 0"/></svg>`, 'svg'],
    [`${SVG}<metadata id='a' b=">"><a href="https://example.org"/></metadata><metadata/></svg>`, 'svg'],
    [
      `${SVG}<metadata><cc:license rdf:resource="https://example.org" href="https://example.org"/></metadata></svg>`,
      'svg'
    ]
  ])('%j', (text, kind) => expect(pictureKind(bytes(text))).toBe(kind));

  it.each([
    ['', 'empty'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'HEIC'],
    ['\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'HEIC'],
    ['\0\0\0\x18ftypisom\0\0\0\0isomavc1', 'film'],
    ['%PDF-1.7', 'PDF'],
    ['BM\x10\0', 'bitmap'],
    ['8BPS\0\x01', 'Photoshop'],
    ['PK\x03\x04', 'ZIP'],
    ['<html><body>Not found', 'web page'],
    ['  <!doctype HTML><title>Sign in', 'web page'],
    ['<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'XML'],
    ['{"error":"not found"}', 'server'],
    ['version https://git-lfs.github.com/spec/v1\noid sha256:00', 'Git LFS'],
    ['Une photo', 'no picture of a known kind'],
    [`${SVG}<script>1</script></svg>`, 'a script'],
    [`${SVG}<rect onclick="a()"/></svg>`, 'a script'],
    [`${SVG}<a href="javascript:a()"/></svg>`, 'a script'],
    [`${SVG}<foreignObject><p>a</p></foreignObject></svg>`, 'web page'],
    [`${SVG}<image xlink:href="https://example.org/a.png"/></svg>`, 'a link'],
    [`${SVG}<style>@import "https://example.org/a.css"</style></svg>`, 'another file'],
    // What a browser draws is not within what looks like a comment or like metadata.
    [`${SVG}<!-- <metadata> --><image href="https://example.org/a.png"/><!-- </metadata> --></svg>`, 'a link'],
    [
      `${SVG}<metadata><!-- </metadata> --></metadata><image href="a.png"/><metadata><!-- --></metadata></svg>`,
      'a link'
    ],
    [`${SVG}<metadata/><image href="a.png"/><metadata></metadata></svg>`, 'a link'],
    [`${SVG}<metadata a=">"/><image href="a.png"/><metadata></metadata></svg>`, 'a link'],
    [`${SVG}<text><![CDATA[<!--]]></text><image href="a.png"/><text><![CDATA[-->]]></text></svg>`, 'a link'],
    [
      `${SVG}<text><![CDATA[<metadata>]]></text><image href="a.png"/><text><![CDATA[</metadata>]]></text></svg>`,
      'a link'
    ],
    [`${SVG}<style><![CDATA[@import "a.css"]]></style></svg>`, 'another file'],
    [`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${SVG}&a;</svg>`, 'entity']
  ])('%j is refused', (text, what) => {
    expect(pictureKind(bytes(text))).toMatchObject({
      code: 'picture-unreadable',
      message: expect.stringContaining(what) as string,
      hint: expect.stringMatching(/\.$/) as string
    });
  });
});
