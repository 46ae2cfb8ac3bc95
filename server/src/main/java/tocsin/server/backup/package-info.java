/// Copies of all that is kept: parts that can copy themselves come in, a folder with the checksum
/// of every file goes out, and back into an empty directory. It must never know what the files
/// mean.
@NullMarked
package tocsin.server.backup;

import org.jspecify.annotations.NullMarked;
