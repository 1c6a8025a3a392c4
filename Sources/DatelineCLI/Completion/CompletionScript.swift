/// The completion scripts of the argument parser, mended where bash and zsh take a colon or an equals sign for something
/// else than a part of the word. Each has a last line, before which, or in place of which, ours is put.
enum CompletionScript {
  /// The script as it is to be used; any other text as it is.
  static func mended(_ text: String) -> String {
    let script = text.hasSuffix("\n") ? text : text + "\n"
    for (end, ours) in [(endInBash, bash), (endInZsh, zsh)] where script.hasSuffix(end) {
      return String(script.dropLast(end.count)) + ours
    }
    return text
  }

  private static let endInBash = "complete -o filenames -F _dateline dateline\n"

  /// Bash gives `us:issuer` as three words, and puts what is offered in the place of the last. And it takes ids for names
  /// of files: it would put a slash after `us` where there is a folder of that name.
  private static let bash = #"""
    # Added to the generated script: words that hold ':' or '=', which bash takes apart, are put together again, and what
    # is offered is cut to what takes the place of their last piece.
    __dateline_whole_words() {
        local breaks="${COMP_WORDBREAKS//[^:=]}"
        local rest="${COMP_LINE}" cur="${2}" prev="${3}" offers_files=false
        local -a whole=()
        local -i index last=-1 start=0 current=0
        for index in "${!COMP_WORDS[@]}"; do
            local piece="${COMP_WORDS[index]}" space="${rest%%[^[:space:]]*}"
            rest="${rest#"${space}"}"
            if [[ -n "${breaks}" && -z "${space}" && "${index}" -gt 1 ]] \
                && [[ "${piece}" = [:=]* || "${whole[last]}" = *[:=] ]]; then
                whole[last]+="${piece}"
            else
                whole+=("${piece}")
                last+=1
                start="$((${#COMP_LINE} - ${#rest}))"
            fi
            rest="${rest#"${piece}"}"
            if [[ "${index}" -eq "${COMP_CWORD}" ]]; then
                current="${last}"
                [[ "${whole[last]}" = "${piece}" ]] || cur="${COMP_LINE:start:COMP_POINT - start}"
            fi
        done
        local typed="" offer
        if [[ "${cur}" != "${2}" ]]; then
            typed="${cur%"${cur##*[:=]}"}"
            prev="${whole[current - 1]}"
        fi
        local -a COMP_WORDS=("${whole[@]}")
        local -i COMP_CWORD="${current}"
        COMPREPLY=()
        _dateline "${1}" "${cur}" "${prev}"
        "${offers_files}" || compopt +o filenames 2>/dev/null
        for offer in "${COMPREPLY[@]}"; do
            [[ "${offer}" = *[:=] ]] && compopt -o nospace 2>/dev/null
        done
        [[ -z "${typed}" ]] || COMPREPLY=("${COMPREPLY[@]#"${typed}"}")
    }

    __dateline_add_completions() {
        local completion
        [[ "${1}" = -[df] ]] && offers_files=true
        while IFS='' read -r completion; do
            COMPREPLY+=("${completion}")
        done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
    }

    complete -o filenames -F __dateline_whole_words dateline

    """#

  private static let endInZsh = #"""
    if [[ "${funcstack[1]}" = _dateline ]]; then
        _dateline "${@}"
    else
        compdef _dateline dateline
    fi

    """#

  /// Zsh puts a space behind what is offered, also where more must follow.
  private static let zsh =
    #"""
    # Added to the generated script: behind a ':' or '=' a value follows, and no space.
    __dateline_complete() {
        local -ar empty_completions=("${(M)@:#(|:*)}")
        local -ar begun_completions=("${(M)@:#*(\\:|=)}")
        local -ar whole_completions=("${@:#(|:*|*(\\:|=))}")
        _describe -V '' whole_completions -- begun_completions -S '' -- empty_completions -P $'\'\''
    }


    """# + endInZsh
}
