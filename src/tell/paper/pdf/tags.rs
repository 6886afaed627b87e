//! What a paper is made of, as it is read out: titles, paragraphs, lists, tables.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// Something that holds others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Branch(usize);

/// Where ink belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leaf(usize);

/// The tree of a paper while it is set.
#[derive(Debug, Default)]
pub(super) struct Tags {
    branches: Vec<(TagKind, Vec<Twig>)>,
    top: Vec<Branch>,
    leaves: usize,
}

#[derive(Clone, Copy, Debug)]
enum Twig {
    Branch(Branch),
    Leaf(Leaf),
}

impl Tags {
    /// Something behind what is there.
    pub(super) fn top(&mut self, tag: impl Into<TagKind>) -> Branch {
        let branch = self.grow(tag.into());
        self.top.push(branch);
        branch
    }

    /// Something within another, behind what is in there.
    pub(super) fn within(&mut self, parent: Branch, tag: impl Into<TagKind>) -> Branch {
        let branch = self.grow(tag.into());
        self.branches[parent.0].1.push(Twig::Branch(branch));
        branch
    }

    /// A place for ink, behind what is in there.
    pub(super) fn leaf(&mut self, parent: Branch) -> Leaf {
        let leaf = Leaf(self.leaves);
        self.leaves += 1;
        self.branches[parent.0].1.push(Twig::Leaf(leaf));
        leaf
    }

    fn grow(&mut self, tag: TagKind) -> Branch {
        self.branches.push((tag, Vec::new()));
        Branch(self.branches.len() - 1)
    }

    /// Places for what was drawn.
    pub(super) fn drawn(&self) -> Drawn {
        Drawn(vec![Vec::new(); self.leaves])
    }

    /// The tree with what was drawn.
    pub(super) fn tree(self, mut drawn: Drawn) -> TagTree {
        let mut groups: Vec<Option<TagGroup>> = Vec::new();
        let (tags, twigs): (Vec<_>, Vec<_>) = self.branches.into_iter().unzip();
        groups.extend(tags.into_iter().map(|tag| Some(TagGroup::new(tag))));
        for (at, twigs) in twigs.iter().enumerate().rev() {
            let Some(mut group) = groups[at].take() else { continue };
            for twig in twigs {
                match twig {
                    Twig::Branch(branch) => group.children.extend(groups[branch.0].take().map(Node::Group)),
                    Twig::Leaf(leaf) => {
                        group.children.extend(std::mem::take(&mut drawn.0[leaf.0]).into_iter().map(Node::Leaf))
                    }
                }
            }
            groups[at] = Some(group);
        }
        let top: Vec<_> = self.top.iter().filter_map(|branch| groups[branch.0].take().map(Node::Group)).collect();
        TagTree::from(top)
    }
}

/// What was drawn, by where it belongs.
pub(super) struct Drawn(Vec<Vec<Identifier>>);

impl Drawn {
    /// Something drawn.
    pub(super) fn push(&mut self, leaf: Leaf, drawn: Identifier) {
        self.0[leaf.0].push(drawn);
    }
}
