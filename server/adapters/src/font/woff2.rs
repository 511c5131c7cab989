//! The container: a header, a directory, one stream of Brotli with all tables (W3C WOFF 2.0, sections 4 and 5).

use std::io::Read;

use brotli_decompressor::Decompressor;

use super::Refused;

/// Bytes of the header.
const HEADER: usize = 48;

/// Most tables that a font has, generously: OpenType knows fewer than sixty.
const TABLES_MAX: u16 = 64;

/// All tables unpacked take at most so many bytes, far above what fits in [`super::FONT_BYTES_MAX`] honestly.
const UNPACKED_MAX: u64 = 4 * 1024 * 1024;

/// Buffer of the decompressor, in bytes.
const BUFFER: usize = 4 * 1024;

/// A tag that stands in the directory by its number (section 5.2).
const KNOWN: [&[u8; 4]; 63] = [
    b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"OS/2", b"post", b"cvt ", b"fpgm", b"glyf", b"loca",
    b"prep", b"CFF ", b"VORG", b"EBDT", b"EBLC", b"gasp", b"hdmx", b"kern", b"LTSH", b"PCLT", b"VDMX", b"vhea",
    b"vmtx", b"BASE", b"GDEF", b"GPOS", b"GSUB", b"EBSC", b"JSTF", b"MATH", b"CBDT", b"CBLC", b"COLR", b"CPAL",
    b"SVG ", b"sbix", b"acnt", b"avar", b"bdat", b"bloc", b"bsln", b"cvar", b"fdsc", b"feat", b"fmtx", b"fvar",
    b"gvar", b"hsty", b"just", b"lcar", b"mort", b"morx", b"opbd", b"prop", b"trak", b"Zapf", b"Silf", b"Glat",
    b"Gloc", b"Feat", b"Sill",
];

/// A file that names itself a font, its directory read.
pub(super) struct Container<'a> {
    /// Up to the end of the directory.
    head: &'a [u8],
    /// All tables, packed.
    packed: &'a [u8],
    tables: Vec<Table>,
}

struct Table {
    tag: [u8; 4],
    /// Where it begins among the unpacked ones, and how long it is there, in bytes.
    start: usize,
    length: usize,
}

impl<'a> Container<'a> {
    /// Reads header and directory.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, Refused> {
        let mut reader = Reader { rest: bytes };
        if reader.take::<4>()? != *b"wOF2" {
            return Err(Refused::Format);
        }
        match &reader.take::<4>()? {
            b"\0\x01\0\0" | b"OTTO" | b"true" => {}
            b"ttcf" => return Err(Refused::Collection),
            _ => return Err(Refused::Damaged),
        }
        let length = reader.u32()?;
        let count = reader.u16()?;
        let reserved = reader.u16()?;
        // What it says of its size unpacked is a hint for buffers; ours are bounded anyway.
        let _size = reader.u32()?;
        let packed = usize::try_from(reader.u32()?).map_err(|_| Refused::Damaged)?;
        // Version, notes, private data.
        reader.take::<24>()?;
        if usize::try_from(length) != Ok(bytes.len()) || reserved != 0 || !(1..=TABLES_MAX).contains(&count) {
            return Err(Refused::Damaged);
        }
        let tables = directory(&mut reader, count)?;
        let head = bytes.get(..bytes.len() - reader.rest.len()).ok_or(Refused::Damaged)?;
        let packed = reader.rest.get(..packed).ok_or(Refused::Damaged)?;
        Ok(Self { head, packed, tables })
    }

    /// All tables, exactly as long as the directory says.
    pub(super) fn unpacked(&self) -> Result<Vec<u8>, Refused> {
        let whole = self.tables.last().map_or(0, |last| last.start + last.length);
        let mut bytes = Vec::with_capacity(whole);
        let limit = u64::try_from(whole).map_err(|_| Refused::Damaged)? + 1;
        let mut stream = Decompressor::new(self.packed, BUFFER).take(limit);
        stream.read_to_end(&mut bytes).map_err(|_| Refused::Damaged)?;
        if bytes.len() == whole { Ok(bytes) } else { Err(Refused::Damaged) }
    }

    /// One table of those unpacked. `glyf`, `loca` and `hmtx` may be in a form of WOFF2's own.
    pub(super) fn table<'b>(&self, unpacked: &'b [u8], tag: &'static str) -> Result<&'b [u8], Refused> {
        let missing = Refused::Missing(tag.trim_end());
        let table = self.tables.iter().find(|table| table.tag == *tag.as_bytes()).ok_or(missing)?;
        unpacked.get(table.start..table.start + table.length).ok_or(Refused::Damaged)
    }

    /// The file again with its tables alone: no notes, no private data, nothing behind.
    pub(super) fn alone(&self) -> Vec<u8> {
        let length = (self.head.len() + self.packed.len()).next_multiple_of(4);
        let mut bytes = Vec::with_capacity(length);
        bytes.extend_from_slice(self.head);
        // Places and lengths of notes and private data are the header's last twenty bytes; its length the third number.
        bytes.iter_mut().take(HEADER).skip(28).for_each(|byte| *byte = 0);
        let field = u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
        bytes.iter_mut().skip(8).zip(field).for_each(|(byte, of)| *byte = of);
        bytes.extend_from_slice(self.packed);
        bytes.resize(length, 0);
        bytes
    }
}

fn directory(reader: &mut Reader<'_>, count: u16) -> Result<Vec<Table>, Refused> {
    let mut tables: Vec<Table> = Vec::new();
    let mut start: u64 = 0;
    for _ in 0..count {
        let [flags] = reader.take::<1>()?;
        let tag = match KNOWN.get(usize::from(flags & 0x3f)) {
            Some(tag) => **tag,
            None => reader.take::<4>()?,
        };
        let (version, whole) = (flags >> 6, reader.number()?);
        // Of these two, version 3 means "as it is"; of all others version 0 does.
        let outlines = matches!(&tag, b"glyf" | b"loca");
        let length = if version == if outlines { 3 } else { 0 } { whole } else { reader.number()? };
        if tag == *b"SVG " {
            return Err(Refused::Drawings);
        }
        let end = start + u64::from(length);
        if end > UNPACKED_MAX || tables.iter().any(|table| table.tag == tag) {
            return Err(Refused::Damaged);
        }
        let place = |at: u64| usize::try_from(at).map_err(|_| Refused::Damaged);
        tables.push(Table { tag, start: place(start)?, length: place(u64::from(length))? });
        start = end;
    }
    Ok(tables)
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], Refused> {
        let (first, rest) = self.rest.split_first_chunk::<N>().ok_or(Refused::Damaged)?;
        self.rest = rest;
        Ok(*first)
    }

    fn u16(&mut self) -> Result<u16, Refused> {
        self.take().map(u16::from_be_bytes)
    }

    fn u32(&mut self) -> Result<u32, Refused> {
        self.take().map(u32::from_be_bytes)
    }

    /// `UIntBase128`: seven bits a byte, at most five of them, no leading zeros (section 4.1).
    fn number(&mut self) -> Result<u32, Refused> {
        let mut number: u32 = 0;
        for place in 0..5 {
            let [byte] = self.take::<1>()?;
            if (place == 0 && byte == 0x80) || number >> 25 != 0 {
                return Err(Refused::Damaged);
            }
            number = number << 7 | u32::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Refused::Damaged)
    }
}
