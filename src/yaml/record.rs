//! Two macros that declare what a YAML file holds, once.
//!
//! `record!` gives a struct, its decoding, its view and its JSON Schema from one list of fields: the Rust
//! name and type, the key a clerk types, and the Vietnamese words an editor shows for it. `choice!` does
//! the same for a closed list of words.

/// `pub struct Period = "đợt thi đua" { pub id: Text = "ma": "Mã của đợt", … }`
///
/// `= "đợt thi đua", held to in_order {` has `in_order(&Period, &mut Reader)` note what is wrong between fields.
macro_rules! record {
    ($(#[doc = $doc:literal])* pub struct $Name:ident = $noun:literal $(, held to $rule:path)? {
        $($(#[doc = $field_doc:literal])* pub $field:ident: $Type:ty = $key:literal: $title:literal,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone)]
        pub struct $Name {
            $(
                #[doc = concat!("`", $key, "`: ", $title, ".\n")]
                $(#[doc = $field_doc])*
                pub $field: $Type,
            )*
            /// The whole record in its file.
            pub place: $crate::diagnostic::Place,
        }

        impl $crate::yaml::Decode for $Name {
            fn decode(
                node: &$crate::yaml::Node,
                reader: &mut $crate::yaml::Reader<'_>,
            ) -> Option<Self> {
                let fields = reader.record(node, $noun, &[$($key),*])?;
                $(let $field: Option<$Type> = fields.take($key, reader);)*
                let record = Self { $($field: $field?,)* place: node.place };
                $($rule(&record, reader);)?
                Some(record)
            }
        }

        impl $crate::yaml::Show for $Name {
            fn show(&self) -> $crate::yaml::View {
                $crate::yaml::View::Record(vec![
                    $(($key, $crate::yaml::Show::show(&self.$field)),)*
                ])
            }
        }

        impl schemars::JsonSchema for $Name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut properties = serde_json::Map::new();
                let mut required = Vec::<&str>::new();
                $({
                    const FIELD: &str = concat!(stringify!($Name), ".", stringify!($field));
                    let schema = $crate::yaml::or_empty(generator.subschema_for::<$Type>());
                    properties.insert($key.into(), $crate::yaml::titled(schema, $title, FIELD));
                    if <$Type as $crate::yaml::Decode>::absent().is_none() {
                        required.push($key);
                    }
                })*
                schemars::json_schema!({
                    "type": "object",
                    "title": $noun,
                    "properties": properties,
                    "required": required,
                    "additionalProperties": false,
                })
            }
        }
    };
}

/// `pub enum Comparator = "phép so sánh" { AtLeast = ">=": "ít nhất", … }`
macro_rules! choice {
    ($(#[doc = $doc:literal])* pub enum $Name:ident = $noun:literal {
        $($(#[doc = $variant_doc:literal])* $Variant:ident = $word:literal: $title:literal,)*
    }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub enum $Name {
            $(
                #[doc = concat!("`", $word, "`: ", $title, ".\n")]
                $(#[doc = $variant_doc])*
                $Variant,
            )*
        }

        impl $Name {
            /// Every choice, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),*];

            /// The word a clerk types.
            pub fn word(self) -> &'static str {
                match self { $(Self::$Variant => $word,)* }
            }

            /// The words a reader sees.
            pub fn title(self) -> &'static str {
                match self { $(Self::$Variant => $title,)* }
            }
        }

        impl $crate::yaml::Decode for $Name {
            fn decode(
                node: &$crate::yaml::Node,
                reader: &mut $crate::yaml::Reader<'_>,
            ) -> Option<Self> {
                let typed = reader.scalar(node, $noun)?.text.as_str();
                match typed {
                    $($word => Some(Self::$Variant),)*
                    _ => reader.not_a_choice(typed, $noun, &[$($word),*], node.place),
                }
            }
        }

        impl $crate::yaml::Show for $Name {
            fn show(&self) -> $crate::yaml::View {
                $crate::yaml::View::Word(self.word(), self.title())
            }
        }

        impl schemars::JsonSchema for $Name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($Name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "title": $noun,
                    "oneOf": [$({ "const": $word, "title": $title }),*],
                })
            }
        }
    };
}

pub(crate) use {choice, record};
