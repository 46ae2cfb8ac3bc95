/// Tests of backups.
@NullMarked
package tocsin.server.backup;

import org.jspecify.annotations.NullMarked;
