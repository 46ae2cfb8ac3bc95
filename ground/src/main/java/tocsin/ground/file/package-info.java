/// Files that hold what was promised to be kept: bytes come in as whole pieces and are on the disk,
/// or not there at all. It must never know what stands in them.
@NullMarked
package tocsin.ground.file;

import org.jspecify.annotations.NullMarked;
