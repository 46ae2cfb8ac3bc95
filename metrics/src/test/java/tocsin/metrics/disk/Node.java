package tocsin.metrics.disk;

/// What a name in a folder leads to.
sealed interface Node permits FileNode, FolderNode {}
