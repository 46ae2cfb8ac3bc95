package tocsin.server.transfer;

import java.nio.file.Path;

/// A file of a tree.
///
/// @param path below the root
/// @param changedMillis when it was last written to
record Found(Path path, long bytes, long changedMillis) {}
