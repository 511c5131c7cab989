//! A picture, decoded and encoded anew: nothing but its pixels stays.

use std::io::Cursor;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Limits, Transformations};

use super::{Refused, SIDE_MAX};

/// Memory that decoding may take, in bytes: the largest picture, four channels, and as much again.
const MEMORY_MAX: usize = 2 * 4 * (SIDE_MAX as usize) * (SIDE_MAX as usize);

/// The picture again, with its size.
pub(super) fn again(bytes: &[u8]) -> Result<(Vec<u8>, (u32, u32)), Refused> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MEMORY_MAX });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(|_| Refused::Damaged)?;
    let (width, height) = (reader.info().width, reader.info().height);
    if width > SIDE_MAX || height > SIDE_MAX {
        return Err(Refused::Size);
    }
    let size = reader.output_buffer_size().ok_or(Refused::Size)?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(|_| Refused::Damaged)?;
    let pixels = pixels.get(..frame.buffer_size()).ok_or(Refused::Damaged)?;
    let mut written = Vec::new();
    write(&mut written, (width, height), frame.color_type, pixels).map_err(|_| Refused::Damaged)?;
    Ok((written, (width, height)))
}

fn write(
    to: &mut Vec<u8>,
    (width, height): (u32, u32),
    colours: ColorType,
    pixels: &[u8],
) -> Result<(), png::EncodingError> {
    let mut encoder = Encoder::new(to, width, height);
    encoder.set_color(colours);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()
}
