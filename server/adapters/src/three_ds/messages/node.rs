//! JSON as received: a tree that remembers a name used twice and wipes its texts.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use domain::secret::SecretText;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// One JSON value. Texts are wiped when dropped: one of them may be an authentication value.
pub(super) enum Node {
    Null,
    Bool(bool),
    Number,
    Text(SecretText),
    Array(Vec<Node>),
    Object(Members),
}

/// The members of a JSON object.
#[derive(Default)]
pub(super) struct Members {
    by_name: BTreeMap<String, Node>,
    twice: Option<String>,
}

impl Members {
    pub(super) fn get(&self, name: &str) -> Option<&Node> {
        self.by_name.get(name)
    }

    /// The text of a member, if it is a text.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Node::Text(text)) => Some(text.expose()),
            _ => None,
        }
    }

    pub(super) fn insert(&mut self, name: String, node: Node) {
        match self.by_name.entry(name) {
            Entry::Vacant(free) => {
                free.insert(node);
            }
            Entry::Occupied(taken) => self.twice = Some(taken.key().clone()),
        }
    }

    /// Notes that a name was used twice.
    pub(super) fn note_twice(&mut self, name: &str) {
        self.twice = Some(name.to_owned());
    }

    /// The dotted path of a name used twice, at any depth.
    pub(super) fn duplicate(&self) -> Option<String> {
        let below = |(name, node): (&String, &Node)| node.duplicate().map(|path| format!("{name}.{path}"));
        self.twice.clone().or_else(|| self.by_name.iter().find_map(below))
    }
}

impl Node {
    fn duplicate(&self) -> Option<String> {
        match self {
            Self::Object(members) => members.duplicate(),
            Self::Array(items) => items.iter().find_map(Self::duplicate),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Number)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(SecretText::new(value.to_owned())))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(SecretText::new(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = items.next_element()? {
            nodes.push(node);
        }
        Ok(Node::Array(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut members = Members::default();
        while let Some((name, node)) = entries.next_entry()? {
            members.insert(name, node);
        }
        Ok(Node::Object(members))
    }
}
