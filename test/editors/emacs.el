;;; -*- lexical-binding: t; -*-
;; What the scripts of both clients for Emacs share. Each visits the transcript and tells what its user would see.

(require 'cl-lib)
(require 'json)
(setq last-nonmenu-event ?x) ; A key, so that commands ask there and not in a menu.
(setq coding-system-for-write 'utf-8 create-lockfiles nil make-backup-files nil)

(defvar all-seen nil)

(defun seen (what value)
  (push (json-encode `((what . ,what) (value . ,value))) all-seen)
  (with-temp-file (getenv "SEEN")
    (insert (mapconcat #'identity (reverse all-seen) "\n") "\n")))

(defun wait (what done)
  "Wait until DONE gives something, and return that."
  (let ((end (+ (float-time) 15)) found)
    (while (not (or (setq found (funcall done)) (> (float-time) end)))
      (accept-process-output nil 0.05))
    (or found (progn (seen "failed" what) (kill-emacs 1)))))

(defun go (line text)
  "Put point on the first letter of TEXT in LINE."
  (goto-char (point-min))
  (forward-line (1- line))
  (search-forward text (line-end-position))
  (goto-char (match-beginning 0)))

(defun lines ()
  (vconcat (split-string (string-trim-right (buffer-string)) "\n")))

(defun answering (choose command)
  "Run COMMAND, and let CHOOSE answer whatever it asks by a list."
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ choices &rest _) (funcall choose (all-completions "" choices)))))
    (funcall command)))

(defun first-offered (choices)
  (seen "fixes" (vector (substring-no-properties (car choices))))
  (car choices))

(defun tell-definition ()
  (setq this-command 'xref-find-definitions)
  (call-interactively #'xref-find-definitions)
  (wait "a definition" (lambda () (= (line-number-at-pos) 1)))
  (seen "definition" `((line . ,(line-number-at-pos))
                       (text . ,(buffer-substring-no-properties (point) (line-end-position))))))

(defun tell-outline ()
  (let (names)
    (cl-labels ((walk (items)
                  (dolist (item items)
                    (cond ((imenu--subalist-p item) (walk (cdr item)))
                          ((not (equal (car item) "*Rescan*"))
                           (push (cons (substring-no-properties (car item)) (cdr item)) names)))))
                (place (item) (if (markerp (cdr item)) (marker-position (cdr item)) (cdr item))))
      (walk (imenu--make-index-alist t))
      (seen "outline" (vconcat (mapcar #'car (cl-sort names #'< :key #'place)))))))

(defun tell-problem (beg end code)
  `((line . ,(line-number-at-pos beg)) (code . ,code) (text . ,(buffer-substring-no-properties beg end))))
