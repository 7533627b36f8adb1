;;; -*- lexical-binding: t; -*-
;; Drives Emacs with Eglot.

(load (expand-file-name "emacs.el" (file-name-directory load-file-name)))
(find-file (getenv "TRANSCRIPT"))
(set-window-buffer nil (current-buffer))
(run-hooks 'post-command-hook) ; As after a command of the user, when Eglot connects.
(wait "a connection" #'eglot-current-server)

(defun problems ()
  (flymake-start)
  (mapcar (lambda (each)
            (let ((data (cdr (assoc 'eglot-lsp-diag (eglot--diag-data each)))))
              `((severity . ,(plist-get data :severity))
                ,@(tell-problem (flymake-diagnostic-beg each) (flymake-diagnostic-end each) (plist-get data :code)))))
          (cl-sort (flymake-diagnostics) #'< :key #'flymake-diagnostic-beg)))

(seen "problems" (vconcat (wait "problems" (lambda ()
                                             (let ((found (problems)))
                                               (and (= (length found) 3)
                                                    (equal (alist-get 'severity (nth 1 found)) 4)
                                                    found))))))
(tell-outline)
(dolist (place '((7 "Inés") (3 "5 million")))
  (apply #'go place)
  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
    (seen "hover" (substring-no-properties (wait "a hover" (lambda () shown))))))
(go 3 "liwa")
(tell-definition)
(go 5 "laugther")
(answering #'first-offered (lambda () (eglot-code-actions (point) (point) nil t)))
(go 3 "liwa")
(eglot--signal-textDocument/didChange) ; As Eglot does when Emacs is idle.
(eglot-rename "Zofia Żak")
(seen "text" (lines))
(eglot--signal-textDocument/didChange)
(seen "left" (length (wait "the problem that is left" (lambda ()
                                                        (let ((found (problems))) (and (= (length found) 1) found))))))
