package tocsin.response.words;

/// Something that was decided and written down. Each room has its own sealed family of facts; a
/// fact never changes, and old versions stay readable for ever (golden files in `desk`).
public interface Fact {}
