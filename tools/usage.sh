# Sourced by the scripts of this folder before they do anything: --help prints the comment at the head of the script, and
# an option that it does not have ends it with status 2.
#   options=   those that it has
usage() {
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
}

for each in "$@"; do
  case $each in
    -h | --help)
      usage
      exit 0
      ;;
    -?*)
      case " ${options-} " in
        *" $each "*) ;;
        *)
          echo "${0##*/}: there is no option '$each'" >&2
          usage >&2
          exit 2
          ;;
      esac
      ;;
  esac
done
