#!/bin/sh
# virt-argv: a launcher with the program's jar behind it in the same file; any Java from 17 on runs it.
#
#   JAVA_HOME               which Java; else the java on the PATH
#   VIRT_ARGV_JAVA_OPTIONS  more options for it
#   VIRT_ARGV_CLASS_DATA    a folder for the class data archives that make the start fast; "off" for none.
#                           Else: beside this file where the build left one, or ~/.cache/virt-argv
#
# A Java that has no archive yet gets one after its first run; it is only ever a copy of classes, and a wrong one is ignored.

self=$0
while [ -h "$self" ]; do
  to=$(readlink "$self")
  case $to in /*) self=$to ;; *) self=${self%/*}/$to ;; esac
done
case $self in
  /*) ;;
  */*) self=$(cd "${self%/*}" && pwd)/${self##*/} ;;
  *) self=$(command -v -- "$self") ;;
esac

if [ -n "$JAVA_HOME" ]; then java=$JAVA_HOME/bin/java; else java=$(command -v java); fi
if [ ! -x "$java" ]; then
  echo "virt-argv: error: no Java was found${JAVA_HOME:+ at JAVA_HOME, $JAVA_HOME}; install one from 17 on, or set JAVA_HOME [java-missing]" >&2
  exit 70
fi

# the serial collector and the first compiler alone: a conversion is over before the others have started; a small young generation keeps
# memory flat over many inputs
flags="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m -Xmn16m -Xlog:disable -Xlog:all=error:stderr"

make_archive() { # the archive's path without its suffix; each file is written beside, then renamed
  mkdir -p "${1%/*}" 2>/dev/null || return
  # Java from 25 on has the better kind, others refuse the option
  if "$java" $flags -XX:AOTCacheOutput="$1.$$" -cp "$self" org.virtargv.cli.Training && [ -f "$1.$$" ]; then
    mv "$1.$$" "$1.aot"
  elif "$java" $flags -XX:DumpLoadedClassList="$1.$$.classes" -cp "$self" org.virtargv.cli.Training &&
    "$java" $flags -Xshare:dump -XX:SharedClassListFile="$1.$$.classes" -XX:SharedArchiveFile="$1.$$" -cp "$self"; then
    mv "$1.$$" "$1.jsa"
  fi
  rm -f "$1.$$" "$1.$$.classes"
}

archive=
if [ "$VIRT_ARGV_CLASS_DATA" != off ]; then
  # a Java is known by where it stands: an archive of another version at the same place does not fit, and Java then does without
  name=$(readlink -f -- "$java" | tr / _)
  if [ -n "$VIRT_ARGV_CLASS_DATA" ]; then
    archive=$VIRT_ARGV_CLASS_DATA/$name
  elif [ -f "$self.classes/$name.jsa" ] || [ -f "$self.classes/$name.aot" ]; then
    archive=$self.classes/$name
  elif [ -n "${XDG_CACHE_HOME:-$HOME}" ]; then
    archive=${XDG_CACHE_HOME:-$HOME/.cache}/virt-argv/$name
  fi
fi

if [ -z "$archive" ]; then
  share=
elif [ -f "$archive.aot" ] && [ ! "$self" -nt "$archive.aot" ]; then
  share=-XX:AOTCache=$archive.aot
elif [ -f "$archive.jsa" ] && [ ! "$self" -nt "$archive.jsa" ]; then
  share=-XX:SharedArchiveFile=$archive.jsa
else
  "$java" $flags $VIRT_ARGV_JAVA_OPTIONS -jar "$self" "$@"
  status=$?
  make_archive "$archive" </dev/null >/dev/null 2>&1
  exit $status
fi
exec "$java" $flags ${share:+"$share"} $VIRT_ARGV_JAVA_OPTIONS -jar "$self" "$@"
