//! `explain-scan PHOTO FOLDER`: what the scanner does with a photo (PNG), step by step, as pictures.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use folkmoot_qr::scan::{Frame, Stage, explain};
use png::{BitDepth, ColorType, Decoder, Encoder, Transformations};

const DARK: [u8; 3] = [24, 42, 36];
const PAPER: [u8; 3] = [248, 246, 240];
const SEEN: [u8; 3] = [214, 118, 20];
const TAKEN: [u8; 3] = [20, 140, 90];

/// Pixels of a module where modules are drawn.
const MODULE: usize = 6;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [photo, folder] = &arguments[..] else { panic!("usage: explain-scan PHOTO FOLDER") };
    let (photo, folder) = (Image::read(Path::new(photo)), Path::new(folder));
    std::fs::create_dir_all(folder).unwrap();

    let luma: Vec<u8> = photo.pixels.iter().map(|it| it[1]).collect();
    let frame = Frame::new(photo.width, photo.height(), &luma).unwrap_or_else(|e| panic!("{e}"));
    let mut steps = Steps::default();
    let found = explain(&frame, &mut |stage| steps.note(&photo, stage));
    for (name, image) in [
        ("1-dark", steps.dark),
        ("2-corners", steps.corners),
        ("3-plane", steps.plane),
        ("4-modules", steps.modules),
        ("5-cleared", steps.cleared),
    ] {
        if let Some(image) = image {
            let file = folder.join(format!("{name}.png"));
            image.write(&file);
            println!("{}", file.display());
        }
    }
    for code in &found {
        println!("read: {}", code.text().unwrap_or("bytes that are no text"));
    }
    if found.is_empty() {
        println!("nothing was read");
    }
}

/// The pictures of the newest attempt: when a code is read, of the one that read it.
#[derive(Default)]
struct Steps {
    done: bool,
    squares: Vec<[f32; 2]>,
    dark: Option<Image>,
    corners: Option<Image>,
    plane: Option<Image>,
    modules: Option<Image>,
    cleared: Option<Image>,
}

impl Steps {
    fn note(&mut self, photo: &Image, stage: Stage<'_>) {
        if self.done {
            return;
        }
        match stage {
            Stage::Dark { width, pixels, .. } => {
                let colour = |&it: &u8| if it == 1 { DARK } else { PAPER };
                *self = Self::default();
                self.dark = Some(Image { width, pixels: pixels.iter().map(colour).collect() });
            }
            Stage::Squares(places) => self.squares = places.to_vec(),
            Stage::Corners(three) => {
                let mut image = photo.clone();
                for place in &self.squares {
                    image.ring(*place, 7, SEEN);
                }
                for place in three {
                    image.ring(place, 11, TAKEN);
                    image.ring(place, 12, TAKEN);
                }
                (self.plane, self.modules, self.cleared) = (None, None, None);
                self.corners = Some(image);
            }
            Stage::Plane { size, at } => {
                let mut image = photo.clone();
                for i in 0..=size * 4 {
                    for line in (0..=size).step_by(size.div_ceil(12)) {
                        let (along, line) = (i as f32 / 4.0, line as f32);
                        image.dot(at(along, line), TAKEN);
                        image.dot(at(line, along), TAKEN);
                    }
                }
                (self.modules, self.cleared) = (None, None);
                self.plane = Some(image);
            }
            Stage::Modules { size, signs } => {
                let image = Image::of_modules(size, signs);
                if self.modules.is_none() {
                    self.modules = Some(image);
                } else {
                    self.cleared = Some(image);
                }
            }
            Stage::Read(_) => self.done = true,
        }
    }
}

#[derive(Clone)]
struct Image {
    width: usize,
    pixels: Vec<[u8; 3]>,
}

impl Image {
    /// A photo, in greys.
    fn read(file: &Path) -> Self {
        let open = File::open(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut decoder = Decoder::new(BufReader::new(open));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder
            .read_info()
            .unwrap_or_else(|error| panic!("{} is no PNG picture: {error}", file.display()));
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut bytes).unwrap();
        let samples = info.color_type.samples();
        let grey = |pixel: &[u8]| match pixel {
            [red, green, blue, ..] => {
                ((u32::from(*red) * 77 + u32::from(*green) * 150 + u32::from(*blue) * 29) >> 8)
                    as u8
            }
            _ => pixel[0],
        };
        let pixels = bytes[..info.buffer_size()].chunks_exact(samples);
        Self { width: info.width as usize, pixels: pixels.map(|it| [grey(it); 3]).collect() }
    }

    fn height(&self) -> usize {
        self.pixels.len() / self.width.max(1)
    }

    /// Surely dark ones are dark, surely light ones light; doubtful ones are orange.
    fn of_modules(size: usize, signs: &[f32]) -> Self {
        let width = size * MODULE;
        let colour = |at: usize| {
            let sign = signs[at / width / MODULE * size + at % width / MODULE];
            let sure = sign.abs().min(1.0);
            let whole = if sign > 0.0 { DARK } else { PAPER };
            std::array::from_fn(|i| {
                (f32::from(whole[i]) * sure + f32::from(SEEN[i]) * (1.0 - sure)) as u8
            })
        };
        Self { width, pixels: (0..width * width).map(colour).collect() }
    }

    fn dot(&mut self, [x, y]: [f32; 2], colour: [u8; 3]) {
        let inside = x >= 0.0 && y >= 0.0 && x < self.width as f32 && y < self.height() as f32;
        if inside {
            self.pixels[y as usize * self.width + x as usize] = colour;
        }
    }

    fn ring(&mut self, [x, y]: [f32; 2], radius: u8, colour: [u8; 3]) {
        for step in 0..120 {
            let (sine, cosine) = (step as f32 * 3.0).to_radians().sin_cos();
            let radius = f32::from(radius);
            self.dot([x + radius * cosine, y + radius * sine], colour);
        }
    }

    fn write(&self, file: &Path) {
        let out = BufWriter::new(File::create(file).unwrap());
        let (width, height) = (u32::try_from(self.width), u32::try_from(self.height()));
        let mut encoder = Encoder::new(out, width.unwrap(), height.unwrap());
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(self.pixels.as_flattened()).unwrap();
    }
}
