#!/bin/sh
# virt-argv: a launcher with the program's jar behind it in the same file; any Java from 17 on runs it.
#
#   JAVA_HOME               which Java; else the java on the PATH
#   VIRT_ARGV_JAVA_OPTIONS  more options for it
#   VIRT_ARGV_CLASS_DATA    a folder for the class data archives that make the start fast; "off" for none.
#                           Else: beside this file where the build left one, or ~/.cache/virt-argv
#
# A Java that has no archive that fits gets one before its next run. An archive is memory that Java maps unseen, so it is
# used only as it was made: ARCHIVE.id holds the identity (device, inode, size, times, owner, mode) of the Java, of this
# file and of the archive, and nobody else may be able to write there.

self=$0
while [ -h "$self" ]; do
  to=$(readlink "$self")
  case $to in /*) self=$to ;; *) self=${self%/*}/$to ;; esac
done
case $self in
  /*) ;;
  ./*) self=$PWD/${self#./} ;;
  */*) self=$PWD/$self ;;
  *) self=$(command -v -- "$self") ;;
esac

# a package has the jar beside the launcher, by a name that no build gives the library
[ ! -f "$self.program.jar" ] || self=$self.program.jar

fail() {
  echo "virt-argv: error: $1" >&2
  exit 70
}

# as 'command -v' looks for it, without the process that its answer would take
java_of_path() {
  java=
  set -f
  IFS=:
  for folder in $PATH; do
    java=${folder:-.}/java
    [ ! -x "$java" ] || [ -d "$java" ] || break
    java=
  done
  unset IFS
  set +f
}

if [ -n "$JAVA_HOME" ]; then java=$JAVA_HOME/bin/java; else java_of_path; fi
if [ ! -x "$java" ] || [ -d "$java" ]; then
  fail "no Java was found${JAVA_HOME:+ at JAVA_HOME, $JAVA_HOME}; install Java 17 or newer, or set JAVA_HOME [java-missing]"
fi

# a descriptor that is closed would become one of Java's own files: it is opened so that using it fails
{ true <&0; } 2>/dev/null || exec 0>/dev/null
{ true >&1; } 2>/dev/null || exec 1</dev/null
{ true >&2; } 2>/dev/null || exec 2>/dev/null

# The names of files are bytes, and Java decodes them by the locale: UTF-8, whatever the user's own language is.
export LC_ALL=C.UTF-8
# The first compiler alone: a conversion is over before the other has started; a small young generation keeps memory flat
# over many inputs. An archive is mapped where it was made for, without being patched. Enumerations are asked for their
# constants once each, without a class made for that.
flags="-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xmx512m -Xmn16m -Xlog:disable -Xlog:all=error:stderr \
-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 \
-XX:Tier3BackEdgeThreshold=60000 -Djdk.reflect.useNativeAccessorOnly=true"

# The compiler takes what is used often, not all that a start needs a few times. Over many documents all is used often:
# with Java's own thresholds 10,000 documents take a quarter less processor time, and 100 take as much as with these.
[ $# -gt 200 ] || flags="$flags -XX:Tier3InvocationThreshold=3000 -XX:Tier3MinInvocationThreshold=2000 \
-XX:Tier3CompileThreshold=5000"

# The collector that starts first. With G1 alone Javas before 25 have objects in an archive, such as the graph of their
# modules, which takes longer to make than G1 to start.
serial=-XX:+UseSerialGC
collector=$serial

# -jar has Java read the jar's list of files, which takes longer than what is asked of them; classes of an archive need no
# jar. What its manifest allows is then said here, to a Java that would warn of it.
main=-jar
native=--enable-native-access=ALL-UNNAMED

# An old Java answers with a page about class files, so its version is looked at before it is used for the first time.
check_java() {
  home=$(readlink -f -- "$java")
  version=$(version_line 2>/dev/null <"${home%/bin/java}/release" 'JAVA_VERSION="')
  [ -n "$version" ] || version=$("$java" -version 2>&1 </dev/null | version_line 'version "')
  major=${version#1.}
  major=${major%%[!0-9]*}
  [ -n "$major" ] || fail "$java does not run as a Java; install Java 17 or newer, or set JAVA_HOME [java-broken]"
  [ "$major" -ge 17 ] ||
    fail "$java is Java $version, and virt-argv needs Java 17 or newer; install one, or set JAVA_HOME [java-old]"
}

# What stands between the words given and the next quote
version_line() {
  while read -r line; do
    case $line in *"$1"*)
      line=${line#*"$1"}
      echo "${line%%'"'*}"
      return
      ;;
    esac
  done
}

# device and inode, size, times of content and of change, owner, mode
identity='%d.%i %s %Y %Z %u %A'
identities() {
  TZ=UTC0 stat -L -c "$identity" -- "$java" "$self" "$1" "${1%/*}" 2>/dev/null
}

# Whether the archive, a path without suffix, is as it was made; sets $share
fits() {
  { read -r kind && read -r of_java && read -r of_self && read -r of_archive; } 2>/dev/null <"$1.id" || return
  # what 'identities' says, in one process less
  now=$(TZ=UTC0 stat -L -c "$identity" -- "$java" "$self" "$1.$kind" "${1%/*}" 2>/dev/null)
  case $now in
    "$of_java
$of_self
$of_archive
"*' d'???????-?) ;;
    *) return 1 ;;
  esac
  # written by who runs it, by who owns this file, or by root
  [ -O "$1.$kind" ] && [ -O "${1%/*}" ] || {
    owner=${of_archive% *}
    owner=${owner##* }
    owner_of_self=${of_self% *}
    owner_of_folder=${now% *}
    [ "$owner" = "${owner_of_folder##* }" ] || return
    [ "$owner" = 0 ] || [ "$owner" = "${owner_of_self##* }" ] || return
  }
  case $kind in
    aot) share=-XX:AOTCache=$1.aot main="$native -cp" ;;
    jsa) share=-XX:SharedArchiveFile=$1.jsa main=-cp collector=-XX:+UseG1GC ;;
    none) share= ;;
  esac
}

# Makes the archive, a path without suffix: each file is written beside, then renamed. One run at a time makes it.
make_archive() {
  (umask 077 && mkdir -p "${1%/*}") 2>/dev/null || return
  case $(identities "${1%/*}/.") in *' d'???????-?) ;; *) return ;; esac
  if ! (set -C && echo $$ >"$1.lock") 2>/dev/null; then
    read -r other <"$1.lock" && kill -0 "$other" 2>/dev/null && return
    echo $$ 2>/dev/null >"$1.lock" || return
  fi
  trap 'rm -f "$1.lock" "$1.$$" "$1.$$.classes" "$1.$$.id"; [ -z "$maker" ] || kill $maker; trap - EXIT; exit 143' HUP INT TERM
  kind=none
  # Java from 25 on has the better kind, others refuse the option. It links all classes of the archive at each start, so
  # the archive holds what a plain conversion takes: that needs a fifth less time than with one of all classes that are not
  # linked, and other runs need as much as with that one.
  if [ "$major" -ge 25 ]; then
    wait_for "$java" $flags $serial -XX:AOTCacheOutput="$1.$$" $native -cp "$self" org.virtargv.cli.Training &&
      [ -f "$1.$$" ] && kind=aot
  elif wait_for "$java" $flags $serial -XX:DumpLoadedClassList="$1.$$.classes" -cp "$self" org.virtargv.cli.Training all; then
    wait_for "$java" $flags -XX:+UseG1GC -Xshare:dump -XX:SharedClassListFile="$1.$$.classes" -XX:SharedArchiveFile="$1.$$" -cp "$self" &&
      [ -f "$1.$$" ] && kind=jsa
  fi
  # where no archive can be made, that is written down, too: trying at every run would be slow for ever
  [ $kind = none ] && : >"$1.$$"
  mv "$1.$$" "$1.$kind" && {
    echo $kind
    identities "$1.$kind"
  } >"$1.$$.id" && mv "$1.$$.id" "$1.id"
  rm -f "$1.lock" "$1.$$" "$1.$$.classes" "$1.$$.id"
  trap - HUP INT TERM
}

# Runs a command that a signal to this script ends
wait_for() {
  "$@" &
  maker=$!
  wait $maker
  set -- $?
  maker=
  return $1
}

# A name for this Java and this file: their paths, of which the end tells more than the beginning
archive_name() {
  set -f
  IFS=/
  set -- $java $self
  IFS=_
  name=$*
  unset IFS
  set +f
  while [ ${#name} -gt 200 ]; do name=${name#????????????????}; done
}

share=
archive=
if [ "$VIRT_ARGV_CLASS_DATA" != off ]; then
  archive_name
  if [ -n "$VIRT_ARGV_CLASS_DATA" ]; then
    archive=$VIRT_ARGV_CLASS_DATA/$name
  elif [ -f "$self.classes/$name.id" ] && fits "$self.classes/$name"; then
    archive=$self.classes/$name
  elif [ -n "${XDG_CACHE_HOME:-$HOME}" ]; then
    archive=${XDG_CACHE_HOME:-$HOME/.cache}/virt-argv/$name
  fi
fi
if [ -z "$share" ] && ! { [ -n "$archive" ] && fits "$archive"; }; then
  check_java
  if [ -n "$archive" ] && make_archive "$archive" </dev/null >/dev/null 2>&1; then fits "$archive"; fi
fi
if [ "$main" = -jar ]; then exec "$java" $flags $collector $VIRT_ARGV_JAVA_OPTIONS -jar "$self" "$@"; fi
exec "$java" $flags $collector "$share" $VIRT_ARGV_JAVA_OPTIONS $main "$self" org.virtargv.cli.Main "$@"
