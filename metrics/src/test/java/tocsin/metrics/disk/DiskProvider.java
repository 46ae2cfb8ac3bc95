package tocsin.metrics.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Does what programs ask of a [Disk] to the real files, and tells the disk.
final class DiskProvider extends FileSystemProvider {
  private final Disk disk;

  DiskProvider(Disk disk) {
    this.disk = disk;
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = DiskPath.real(path);
    boolean isNew = !Files.exists(real);
    boolean writes = options.contains(StandardOpenOption.WRITE);
    if (writes) {
      disk.before(isNew ? Deed.CREATE : Deed.OPEN, real);
    }
    FileChannel channel = FileChannel.open(real, options, attributes);
    if (isNew) {
      disk.created(real, new FileNode(new byte[0]));
    }
    Node node = disk.node(real).orElseThrow();
    if (options.contains(StandardOpenOption.TRUNCATE_EXISTING) && node instanceof FileNode file) {
      disk.truncated(file, 0);
    }
    return new DiskChannel(disk, node, real, channel);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(DiskPath.real(folder))) {
      for (Path real : all.toList()) {
        Path path = folder.resolve(folder.getFileSystem().getPath(real.getFileName().toString()));
        if (filter.accept(path)) {
          found.add(path);
        }
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return found.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    Path real = DiskPath.real(folder);
    if (!Files.exists(real)) {
      disk.before(Deed.CREATE, real);
    }
    Files.createDirectory(real, attributes);
    disk.created(real, new FolderNode());
  }

  @Override
  public void delete(Path path) throws IOException {
    Path real = DiskPath.real(path);
    if (Files.exists(real)) {
      disk.before(Deed.DELETE, real);
    }
    Files.delete(real);
    disk.deleted(real);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    disk.before(Deed.RENAME, DiskPath.real(from));
    Files.move(DiskPath.real(from), DiskPath.real(to), options);
    disk.renamed(DiskPath.real(from), DiskPath.real(to));
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(DiskPath.real(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(DiskPath.real(path), names, options);
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    Path real = DiskPath.real(path);
    real.getFileSystem().provider().checkAccess(real, modes);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(DiskPath.real(one), DiskPath.real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(DiskPath.real(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(DiskPath.real(path));
  }

  @Override
  public String getScheme() {
    return "forgetful";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }
}
