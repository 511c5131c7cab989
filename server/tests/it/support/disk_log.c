/* Writes down what a program does to the files of one folder, so that a test can tell what a disk would have kept
 * when the power fails. Loaded before the C library (LD_PRELOAD).
 *
 * DISK_FOLDER: the folder. DISK_LOG: where to write it down; outside of the folder. DISK_LIES=1: syncs are answered
 * and not written down, as by a disk that lies about them. DISK_SYNC_US: so long a sync takes at least.
 *
 * A record: kind (1 byte), length of the path (4), offset (8), length of the data (8), path, data; numbers in the
 * machine's order. Kinds: 'w' data at the offset; 't' the file is now as long as the offset; 's' synced; 'r' renamed,
 * the data is the new path; 'u' removed; 'l' the path is
 * another name of the file that the data names. Each follows the call that did it, under one lock, so their order is true.
 *
 * What the product calls is covered: files mapped into memory are not (of a SQLite database that is the index of the
 * log, which is built anew from it). */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES_MAX 4096

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static char *paths[FILES_MAX];
static int diary = -1;
static int lies;
static useconds_t sync_us;


__attribute__((constructor)) static void begin(void) {
  const char *of = getenv("DISK_FOLDER"), *log = getenv("DISK_LOG"), *lie = getenv("DISK_LIES"), *slow = getenv("DISK_SYNC_US");
  if (!of || !log || !realpath(of, folder)) return;
  lies = lie && *lie == '1';
  sync_us = slow ? (useconds_t)atoi(slow) : 0;
  diary = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (diary < 0) abort();
}

/* Names a test of one program with one folder can do without are not resolved: `dir` and links. */
static int named(int dir, const char *path, char *full) {
  char joined[PATH_MAX], parent[PATH_MAX];
  if (diary < 0) return 0;
  if (path[0] == '/') snprintf(joined, sizeof joined, "%s", path);
  else if (dir != AT_FDCWD) return 0;
  else {
    char here[PATH_MAX];
    if (!getcwd(here, sizeof here)) return 0;
    if (snprintf(joined, sizeof joined, "%s/%s", here, path) >= (int)sizeof joined) return 0;
  }
  const char *last = strrchr(joined, '/');
  size_t before = (size_t)(last - joined);
  memcpy(parent, joined, before);
  parent[before] = 0;
  char real[PATH_MAX];
  if (!realpath(before ? parent : "/", real)) return 0;
  if (snprintf(full, PATH_MAX, "%s%s", real, last) >= PATH_MAX) return 0;
  size_t length = strlen(folder);
  return strncmp(full, folder, length) == 0 && (full[length] == '/' || full[length] == 0);
}

static void whole(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length) {
    ssize_t put = syscall(SYS_write, diary, at, length);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) abort();
    at += put;
    length -= (size_t)put;
  }
}

static void note(char kind, const char *path, uint64_t offset, const void *data, uint64_t length) {
  int kept = errno;
  uint32_t name = (uint32_t)strlen(path);
  whole(&kind, 1);
  whole(&name, sizeof name);
  whole(&offset, sizeof offset);
  whole(&length, sizeof length);
  whole(path, name);
  whole(data, length);
  errno = kept;
}

static const char *of(int fd) { return fd >= 0 && fd < FILES_MAX ? paths[fd] : NULL; }

static void opened(int fd, int dir, const char *path, int flags) {
  char full[PATH_MAX];
  if (fd < 0 || fd >= FILES_MAX || !named(dir, path, full)) return;
  free(paths[fd]);
  paths[fd] = strdup(full);
  if (flags & O_TRUNC) note('t', full, 0, NULL, 0);
}

#define OPEN(name, real_call, dir)                                                                                     \
  {                                                                                                                    \
    mode_t mode = 0;                                                                                                   \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                                               \
      va_list more;                                                                                                    \
      va_start(more, flags);                                                                                           \
      mode = va_arg(more, mode_t);                                                                                     \
      va_end(more);                                                                                                    \
    }                                                                                                                  \
    pthread_mutex_lock(&turn);                                                                                         \
    int fd = (int)syscall(SYS_openat, dir, path, flags, mode);                                                         \
    opened(fd, dir, path, flags);                                                                                      \
    pthread_mutex_unlock(&turn);                                                                                       \
    return fd;                                                                                                         \
  }

int open(const char *path, int flags, ...) OPEN(open, , AT_FDCWD)
int open64(const char *path, int flags, ...) OPEN(open64, , AT_FDCWD)
int openat(int dir, const char *path, int flags, ...) OPEN(openat, , dir)
int openat64(int dir, const char *path, int flags, ...) OPEN(openat64, , dir)

int close(int fd) {
  pthread_mutex_lock(&turn);
  if (of(fd)) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  pthread_mutex_unlock(&turn);
  return (int)syscall(SYS_close, fd);
}

static ssize_t wrote(int fd, const void *data, size_t length, off_t offset, int at) {
  pthread_mutex_lock(&turn);
  off_t where = offset;
  if (!at) {
    struct stat file;
    int flags = fcntl(fd, F_GETFL);
    where = (flags & O_APPEND) && fstat(fd, &file) == 0 ? file.st_size : (off_t)syscall(SYS_lseek, fd, 0, SEEK_CUR);
  }
  ssize_t put = at ? syscall(SYS_pwrite64, fd, data, length, offset) : syscall(SYS_write, fd, data, length);
  if (put > 0) note('w', of(fd), (uint64_t)where, data, (uint64_t)put);
  pthread_mutex_unlock(&turn);
  return put;
}

ssize_t write(int fd, const void *data, size_t length) {
  if (!of(fd)) return syscall(SYS_write, fd, data, length);
  return wrote(fd, data, length, 0, 0);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  if (!of(fd)) return syscall(SYS_pwrite64, fd, data, length, offset);
  return wrote(fd, data, length, offset, 1);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off_t offset) { return pwrite(fd, data, length, offset); }

/* Written one part after the other; the parts of one call are separate records. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!of(fd)) return syscall(SYS_writev, fd, parts, count);
  ssize_t all = 0;
  for (int part = 0; part < count; part++) {
    ssize_t put = wrote(fd, parts[part].iov_base, parts[part].iov_len, 0, 0);
    if (put < 0) return all ? all : put;
    all += put;
    if ((size_t)put < parts[part].iov_len) break;
  }
  return all;
}

int ftruncate(int fd, off_t length) {
  if (!of(fd)) return (int)syscall(SYS_ftruncate, fd, length);
  pthread_mutex_lock(&turn);
  int done = (int)syscall(SYS_ftruncate, fd, length);
  if (done == 0) note('t', of(fd), (uint64_t)length, NULL, 0);
  pthread_mutex_unlock(&turn);
  return done;
}
int ftruncate64(int fd, off_t length) { return ftruncate(fd, length); }

static int synced(int fd, long call) {
  if (!of(fd)) return (int)syscall(call, fd);
  if (sync_us) usleep(sync_us);
  pthread_mutex_lock(&turn);
  int done = lies ? 0 : (int)syscall(call, fd);
  if (done == 0 && !lies) note('s', of(fd), 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

static int renamed(int from_dir, const char *from, int to_dir, const char *to) {
  char old[PATH_MAX], new[PATH_MAX];
  pthread_mutex_lock(&turn);
  int known = named(from_dir, from, old) && named(to_dir, to, new);
  int done = (int)syscall(SYS_renameat, from_dir, from, to_dir, to);
  if (done == 0 && known) note('r', old, 0, new, strlen(new));
  pthread_mutex_unlock(&turn);
  return done;
}
int rename(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to); }
int renameat(int from_dir, const char *from, int to_dir, const char *to) { return renamed(from_dir, from, to_dir, to); }

static int linked(int from_dir, const char *from, int to_dir, const char *to, int flags) {
  char old[PATH_MAX], new[PATH_MAX];
  pthread_mutex_lock(&turn);
  int known = named(from_dir, from, old) && named(to_dir, to, new);
  int done = (int)syscall(SYS_linkat, from_dir, from, to_dir, to, flags);
  if (done == 0 && known) note('l', new, 0, old, strlen(old));
  pthread_mutex_unlock(&turn);
  return done;
}
int link(const char *from, const char *to) { return linked(AT_FDCWD, from, AT_FDCWD, to, 0); }
int linkat(int from_dir, const char *from, int to_dir, const char *to, int flags) {
  return linked(from_dir, from, to_dir, to, flags);
}

static int removed(int dir, const char *path, int flags) {
  char full[PATH_MAX];
  pthread_mutex_lock(&turn);
  int known = named(dir, path, full);
  int done = (int)syscall(SYS_unlinkat, dir, path, flags);
  if (done == 0 && known && !(flags & AT_REMOVEDIR)) note('u', full, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return done;
}
int unlink(const char *path) { return removed(AT_FDCWD, path, 0); }
int unlinkat(int dir, const char *path, int flags) { return removed(dir, path, flags); }
