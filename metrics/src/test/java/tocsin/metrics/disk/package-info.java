/// A disk that forgets what was not forced, and fails when it is told to: a file system for tests
/// of whatever must survive a power cut.
@NullMarked
package tocsin.metrics.disk;

import org.jspecify.annotations.NullMarked;
