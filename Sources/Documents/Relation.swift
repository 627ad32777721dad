/// Dependency relations of Universal Dependencies v2 with the subtypes of the English treebanks.
package enum Relation: UInt8, Sendable, CaseIterable {
    case root, nsubj, nsubjPass, nsubjOuter, csubj, csubjPass, csubjOuter, obj, iobj, ccomp, xcomp
    case obl, oblAgent, oblUnmarked, oblTmod, oblNpmod, vocative, expl, dislocated, advcl, advclRelcl, advmod, discourse
    case aux, auxPass, cop, mark, nmod, nmodPoss, nmodUnmarked, nmodDesc, nmodTmod, nmodNpmod, appos, nummod
    case acl, aclRelcl, amod, det, detPredet, caseMarker, conj, cc, ccPreconj, fixed, flat, list, parataxis, compound
    case compoundPrt, orphan, goeswith, reparandum, punct, dep

    private static let names: [StaticString] = [
        "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "obj", "iobj", "ccomp",
        "xcomp", "obl", "obl:agent", "obl:unmarked", "obl:tmod", "obl:npmod", "vocative", "expl", "dislocated", "advcl",
        "advcl:relcl", "advmod", "discourse", "aux", "aux:pass", "cop", "mark", "nmod", "nmod:poss", "nmod:unmarked",
        "nmod:desc", "nmod:tmod", "nmod:npmod", "appos", "nummod", "acl", "acl:relcl", "amod", "det", "det:predet",
        "case", "conj", "cc", "cc:preconj", "fixed", "flat", "list", "parataxis", "compound", "compound:prt", "orphan",
        "goeswith", "reparandum", "punct", "dep",
    ]

    package var name: StaticString { Self.names[Int(rawValue)] }

    /// The relation called `name`; an unknown subtype falls back to its main relation, an unknown relation to nil.
    package init?(name: some StringProtocol) {
        if let index = Self.names.firstIndex(where: { $0.description == name }) {
            self.init(rawValue: UInt8(index))
            return
        }
        guard let colon = name.firstIndex(of: ":"),
            let index = Self.names.firstIndex(where: { $0.description == name[..<colon] })
        else { return nil }
        self.init(rawValue: UInt8(index))
    }
}
