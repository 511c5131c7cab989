//! The choices that are no colours. Each is one of a few, so that none can break a page.

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $name { $($(#[$case_doc])* $case,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            /// Its name in the API, in the store and in the style sheet.
            pub fn code(self) -> &'static str {
                match self { $(Self::$case => $code,)+ }
            }

            /// Reads its name.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }
        }
    };
}

choices!(
    /// Letters, from what devices have: no font is fetched.
    Typeface {
        /// The device's own.
        System = "system",
        /// Soft and open, as Optima or Candara.
        Humanist = "humanist",
        /// Round and even, as Avenir or Montserrat.
        Geometric = "geometric",
        /// As in books, Georgia or Charter.
        Serif = "serif",
        /// Strong serifs, as Rockwell.
        Slab = "slab",
        /// Round ends, as SF Rounded.
        Rounded = "rounded",
    }
);

choices!(
    /// Corners of fields, buttons and panels.
    Corners {
        /// None.
        Square = "square",
        /// Slightly round.
        Soft = "soft",
        /// Round.
        Round = "round",
    }
);

choices!(
    /// Room between things.
    Density {
        /// Little.
        Compact = "compact",
        /// Some.
        Normal = "normal",
        /// Much.
        Roomy = "roomy",
    }
);

choices!(
    /// How the card page is laid out.
    Layout {
        /// What is agreed beside the form where there is room.
        TwoColumns = "twoColumns",
        /// What is agreed above the form, always.
        Column = "column",
        /// Without header, footer and edges: for a page inside another.
        Bare = "bare",
    }
);

choices!(
    /// What is behind the sheet. Text lies on one even colour in each of them.
    Background {
        /// The background's colour.
        Plain = "plain",
        /// A band of the panel's colour at the top.
        Band = "band",
        /// The header in the accent's colour.
        Banner = "banner",
    }
);

choices!(
    /// A text that a shop may word itself. The consent is not one: it is proof.
    Word {
        /// Above the card's fields; nothing unless worded.
        CardNote = "cardNote",
        /// The button that saves a card.
        SaveButton = "saveButton",
        /// The heading when all is done.
        DoneHeading = "doneHeading",
        /// Below it; nothing unless worded.
        DoneNote = "doneNote",
    }
);

impl Word {
    /// Longest wording, in characters.
    pub fn chars_max(self) -> usize {
        match self {
            Self::SaveButton | Self::DoneHeading => 40,
            Self::CardNote | Self::DoneNote => 200,
        }
    }
}
