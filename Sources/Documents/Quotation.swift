/// Who says what: direct, indirect and mixed speech, "according to …".
package struct Quotation: Hashable, Sendable {
    package enum Stance: UInt8, Sendable {
        case reports, denies, claimsResponsibility
    }

    package var source: TokenRange?
    package var cue: TokenRange?
    package var content: TokenRange
    package var stance: Stance
    /// Index into the document's entities of the speaker; -1 where unknown.
    package var speaker: Int32

    package init(
        source: TokenRange?, cue: TokenRange?, content: TokenRange, stance: Stance = .reports, speaker: Int = -1
    ) {
        self.source = source
        self.cue = cue
        self.content = content
        self.stance = stance
        self.speaker = Int32(speaker)
    }
}
